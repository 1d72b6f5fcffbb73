using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Filings;

/// <summary>A field of a form.</summary>
public sealed class FilingField
{
    /// <summary>Its name, unique among the fields beside it.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, in a few words of ours.</summary>
    public required LocalisedText Label { get; init; }

    /// <summary>The provisions that ask for it; none where no provision does, and it only says whom a filing is from.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>What an answer is.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether it has to be answered.</summary>
    public required FieldRequirement Required { get; init; }

    /// <summary>What the record can answer it with, or null.</summary>
    public required RecordedAnswer? From { get; init; }

    /// <summary>Whether services have to be among those that the firm is entitled to provide.</summary>
    public required bool AmongOwn { get; init; }

    /// <summary>Whether what it asks is about a natural person, and is to be sealed: each object one person.</summary>
    public required bool IsPerson { get; init; }

    /// <summary>The answers that it offers, where it is a choice.</summary>
    public required IReadOnlyList<FieldChoice> Choices { get; init; }

    /// <summary>Its own fields, where it is an object or a list of them.</summary>
    public required IReadOnlyList<FilingField> Fields { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }
}
