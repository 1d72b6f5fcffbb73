namespace Portolan.Rules.Rulebooks;

/// <summary>A document that a rule or scenario rests on besides the act that it cites.</summary>
/// <param name="Title">Who published what.</param>
/// <param name="Date">When.</param>
public sealed record Source(string Title, DateOnly Date);
