namespace Portolan.Formats.Register;

/// <summary>
/// One row of a register as typed facts. A fact that the row does not tell, or not in one way, is null (or an unstated list);
/// what was published in its place stands in the import's issues.
/// </summary>
public abstract record RegisterEntry
{
    /// <summary>The row, counted from 1 without the header.</summary>
    public required int Row { get; init; }

    /// <summary>The physical line of the published file on which the row begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The competent authority as published, without stray spaces.</summary>
    public string? Authority { get; init; }

    /// <summary>The home Member State.</summary>
    public Country? Home { get; init; }

    /// <summary>The name as published, without stray spaces; letters of other scripts are kept.</summary>
    public string? Name { get; init; }

    /// <summary>The legal entity identifier where it is one, after repairs of one meaning.</summary>
    public Lei? Lei { get; init; }

    /// <summary>What was published as LEI where that is not the value of <see cref="Lei"/>, character for character.</summary>
    public string? LeiPublished { get; init; }

    /// <summary>The country of the LEI; not always a State of the EEA.</summary>
    public Country? LeiCountry { get; init; }

    /// <summary>The authority's remarks.</summary>
    public string? Comments { get; init; }

    /// <summary>The day of the row's last update, as published.</summary>
    public DateOnly? LastUpdate { get; init; }

    /// <summary>The first row that is the same as this one, cell for cell; null where there is none.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>The name reduced for search and comparison.</summary>
    public FoldedName FoldedName => FoldedName.Of(Name);
}
