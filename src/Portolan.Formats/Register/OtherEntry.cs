namespace Portolan.Formats.Register;

/// <summary>A row of OTHER: a white paper for a crypto-asset that is neither kind of stablecoin (MiCA Art. 109(2)).</summary>
public sealed record OtherEntry : RegisterEntry
{
    /// <summary>The provider that runs the platform, as published.</summary>
    public string? PlatformName { get; init; }

    /// <summary>The provider's legal entity identifier where it is one, after repairs of one meaning.</summary>
    public Lei? PlatformLei { get; init; }

    /// <summary>What was published as the provider's LEI where that is not the value of <see cref="PlatformLei"/>.</summary>
    public string? PlatformLeiPublished { get; init; }

    /// <summary>The States where the crypto-asset is offered.</summary>
    public HostList Offered { get; init; } = HostList.NotStated;

    /// <summary>Identifiers of functionally fungible groups of tokens (ISO 24165).</summary>
    public ValueList<string> TokenGroups { get; init; } = [];

    /// <summary>Identifiers of tokens (ISO 24165).</summary>
    public ValueList<string> Tokens { get; init; } = [];

    /// <summary>The addresses of the white paper.</summary>
    public ValueList<WebAddress> WhitePapers { get; init; } = [];
}
