namespace Portolan.Formats.Register;

/// <summary>A row of ARTZZ: an issuer of asset-referenced tokens and one of its white papers (MiCA Art. 109(3)).</summary>
public sealed record ArtEntry : RegisterEntry
{
    /// <summary>The commercial name, as published.</summary>
    public string? CommercialName { get; init; }

    /// <summary>The address, on one line.</summary>
    public string? Address { get; init; }

    /// <summary>The web addresses.</summary>
    public ValueList<WebAddress> Websites { get; init; } = [];

    /// <summary>The day of authorisation or notification.</summary>
    public DateOnly? AuthorisedFrom { get; init; }

    /// <summary>The day on which the authorisation ended; null while it lasts.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Whether the issuer is a credit institution.</summary>
    public bool? CreditInstitution { get; init; }

    /// <summary>The addresses of the white paper.</summary>
    public ValueList<WebAddress> WhitePapers { get; init; } = [];

    /// <summary>The day on which the white paper was authorised or notified.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The States where the token is offered.</summary>
    public HostList Offered { get; init; } = HostList.NotStated;
}
