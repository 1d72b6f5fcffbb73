namespace Portolan.Rules.Verification;

/// <summary>Something that was neither proved nor refuted.</summary>
/// <param name="About">What was asked.</param>
/// <param name="Because">Why there is no answer.</param>
public sealed record OpenQuestion(string About, string Because);
