using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Filings;

/// <summary>An answer that a field offers.</summary>
/// <param name="Id">Its name in files and in the record.</param>
/// <param name="Label">Its words.</param>
public sealed record FieldChoice(string Id, LocalisedText Label);
