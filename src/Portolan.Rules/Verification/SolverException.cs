namespace Portolan.Rules.Verification;

/// <summary>The solver could not be run, or did not understand what it was asked.</summary>
/// <param name="message">What it was asked and what it said.</param>
/// <param name="cause">The failure behind it, or null.</param>
public sealed class SolverException(string message, Exception? cause = null) : Exception(message, cause);
