using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Filings;

/// <summary>Fields of a form that belong together.</summary>
/// <param name="Title">Their heading.</param>
/// <param name="Fields">The fields.</param>
public sealed record FilingSection(LocalisedText Title, IReadOnlyList<FilingField> Fields);
