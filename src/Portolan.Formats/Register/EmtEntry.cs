namespace Portolan.Formats.Register;

/// <summary>A row of EMTWP: an issuer of e-money tokens and one of its white papers (MiCA Art. 109(4)).</summary>
public sealed record EmtEntry : RegisterEntry
{
    /// <summary>The commercial name, as published.</summary>
    public string? CommercialName { get; init; }

    /// <summary>The address, on one line.</summary>
    public string? Address { get; init; }

    /// <summary>The web addresses.</summary>
    public ValueList<WebAddress> Websites { get; init; } = [];

    /// <summary>The day of authorisation.</summary>
    public DateOnly? AuthorisedFrom { get; init; }

    /// <summary>The day on which the authorisation ended; null while it lasts.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether the exemption of MiCA Art. 48(4) applies.</summary>
    public bool? Exemption484 { get; init; }

    /// <summary>Whether the exemption of MiCA Art. 48(5) applies.</summary>
    public bool? Exemption485 { get; init; }

    /// <summary>The kind of institution, as published.</summary>
    public string? Institution { get; init; }

    /// <summary>Identifiers of functionally fungible groups of tokens (ISO 24165).</summary>
    public ValueList<string> TokenGroups { get; init; } = [];

    /// <summary>Identifiers of tokens (ISO 24165).</summary>
    public ValueList<string> Tokens { get; init; } = [];

    /// <summary>The addresses of the white paper.</summary>
    public ValueList<WebAddress> WhitePapers { get; init; } = [];

    /// <summary>The day on which the white paper was notified.</summary>
    public DateOnly? NotifiedOn { get; init; }
}
