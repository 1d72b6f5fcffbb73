namespace Portolan.Formats.Register;

/// <summary>A row of NCASP: an entity found to provide services without authorisation (MiCA Art. 110).</summary>
public sealed record NcaspEntry : RegisterEntry
{
    /// <summary>The commercial name, as published.</summary>
    public string? CommercialName { get; init; }

    /// <summary>The web addresses, often several.</summary>
    public ValueList<WebAddress> Websites { get; init; } = [];

    /// <summary>Whether an infringement was found, as published.</summary>
    public bool? Infringement { get; init; }

    /// <summary>The reason, as published.</summary>
    public string? Reason { get; init; }

    /// <summary>The day of the authority's decision.</summary>
    public DateOnly? DecidedOn { get; init; }
}
