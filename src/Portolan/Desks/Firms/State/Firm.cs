using System.Text.Json;
using Portolan.Desks.Register;
using Portolan.Formats;

namespace Portolan.Desks.Firms.State;

/// <summary>A firm as the record has it.</summary>
internal sealed record Firm : IFirm
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Name { get; init; }

    /// <summary>The State of its registered office.</summary>
    public required Country Home { get; init; }

    Country? IFirm.Home => Home;

    /// <inheritdoc/>
    public Lei? Lei { get; init; }

    /// <summary>How it comes to be entitled.</summary>
    public required Noted<EntityKind> Kind { get; init; }

    /// <summary>The group that it belongs to.</summary>
    public string? Group { get; init; }

    /// <summary>Whether no such firm exists.</summary>
    public bool IsFictional { get; init; }

    /// <summary>Where its facts were taken from, where they were not entered by hand.</summary>
    public string? Source { get; init; }

    /// <summary>The entry that it begins with.</summary>
    public required Noted<string> Added { get; init; }

    /// <summary>The version of its stream.</summary>
    public required long Version { get; init; }

    /// <summary>What it is authorised for or has notified.</summary>
    public IReadOnlyDictionary<Service, Noted<Entitlement>> Services { get; init; } = new Dictionary<Service, Noted<Entitlement>>();

    /// <summary>What is not known of that.</summary>
    public OpenList ServicesOpen { get; init; } = OpenList.None;

    /// <summary>The host States that it has notified.</summary>
    public IReadOnlyDictionary<Country, Passport> Passports { get; init; } = new Dictionary<Country, Passport>();

    /// <summary>What is not known of them.</summary>
    public OpenList PassportsOpen { get; init; } = OpenList.None;

    /// <summary>Its procedures before authorities besides passports, by name.</summary>
    public IReadOnlyDictionary<string, Application> Applications { get; init; } = new Dictionary<string, Application>(StringComparer.Ordinal);

    /// <summary>The first day on which the whole authorisation no longer holds.</summary>
    public Noted<DateOnly>? Withdrawn { get; init; }

    /// <summary>The first day on which the licence that a notification rests on no longer holds.</summary>
    public Noted<DateOnly>? LicenceWithdrawn { get; init; }

    /// <summary>The last count of clients in each State.</summary>
    public IReadOnlyDictionary<Country, Noted<ClientCount>> Clients { get; init; } = new Dictionary<Country, Noted<ClientCount>>();

    /// <summary>Measures of authorities against it.</summary>
    public IReadOnlyList<Noted<AuthorityMeasure>> Measures { get; init; } = [];

    /// <summary>Investment services (Directive 2014/65/EU, Annex I), where they were entered.</summary>
    public Noted<IReadOnlyList<string>>? Mifid { get; init; }

    /// <summary>Services besides fund management, where they were entered.</summary>
    public Noted<IReadOnlyList<string>>? FundServices { get; init; }

    /// <summary>MiCA Art. 59(2): registered office in the home State, where it was entered.</summary>
    public Noted<bool>? OfficeInHome { get; init; }

    /// <summary>MiCA Art. 59(2): effective management in the Union, where it was entered.</summary>
    public Noted<bool>? ManagedInUnion { get; init; }

    /// <summary>MiCA Art. 59(2): a director resident in the Union, where it was entered.</summary>
    public Noted<bool>? DirectorInUnion { get; init; }

    /// <summary>What was stated of it besides, by the names of the fact schema.</summary>
    public IReadOnlyDictionary<string, Noted<JsonElement>> Stated { get; init; } = new Dictionary<string, Noted<JsonElement>>();

    /// <inheritdoc/>
    public FoldedName FoldedName => FoldedName.Of(Name);

    IEnumerable<string> IFirm.CommercialNames => [];

    IEnumerable<string> IFirm.LeisPublished => [];
}
