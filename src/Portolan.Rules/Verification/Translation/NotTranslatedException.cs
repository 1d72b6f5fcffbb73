namespace Portolan.Rules.Verification.Translation;

/// <summary>Something in a condition has no counterpart in the solver's text.</summary>
/// <param name="message">What, as it stands in the condition, and why.</param>
internal sealed class NotTranslatedException(string message) : Exception(message);
