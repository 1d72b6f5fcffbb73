namespace Portolan.Cel.Values;

/// <summary>A fact that nobody has.</summary>
/// <param name="Path">Which fact, as in <c>firm.passports["FR"].from</c>.</param>
/// <param name="Reason">Why it is missing, in words for people.</param>
public sealed record UnknownFact(string Path, string Reason);
