namespace Portolan.Rules.Verification.Checks;

/// <summary>What the interpreter makes of facts that the solver found.</summary>
/// <param name="Agrees">Whether it comes to what the solver promised.</param>
/// <param name="Says">What it came to, in words.</param>
internal readonly record struct Replay(bool Agrees, string Says);
