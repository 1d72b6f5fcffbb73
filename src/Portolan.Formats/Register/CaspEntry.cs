namespace Portolan.Formats.Register;

/// <summary>A row of CASPS: a crypto-asset service provider's authorisation or notification (MiCA Art. 109(5)).</summary>
public sealed record CaspEntry : RegisterEntry
{
    /// <summary>The commercial name or names, as published.</summary>
    public string? CommercialName { get; init; }

    /// <summary>The address, on one line.</summary>
    public string? Address { get; init; }

    /// <summary>The web addresses.</summary>
    public ValueList<WebAddress> Websites { get; init; } = [];

    /// <summary>The web addresses of the trading platform.</summary>
    public ValueList<WebAddress> Platforms { get; init; } = [];

    /// <summary>The day of authorisation or notification.</summary>
    public DateOnly? AuthorisedFrom { get; init; }

    /// <summary>The day on which the authorisation ended; null while it lasts.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The services.</summary>
    public ServiceList Services { get; init; } = ServiceList.NotStated;

    /// <summary>The host Member States; the published list is not per service.</summary>
    public HostList Hosts { get; init; } = HostList.NotStated;
}
