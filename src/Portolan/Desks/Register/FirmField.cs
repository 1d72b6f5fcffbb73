namespace Portolan.Desks.Register;

/// <summary>What can change about a registered firm besides its services and hosts.</summary>
public enum FirmField
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The LEI.</summary>
    Lei,

    /// <summary>The home Member State.</summary>
    Home,

    /// <summary>The competent authority.</summary>
    Authority,

    /// <summary>The commercial name.</summary>
    CommercialName,

    /// <summary>The address.</summary>
    Address,

    /// <summary>The web addresses.</summary>
    Websites,

    /// <summary>The web addresses of the trading platform.</summary>
    Platforms,

    /// <summary>The day of authorisation or notification.</summary>
    AuthorisedFrom,

    /// <summary>The day on which the authorisation ended.</summary>
    EndedOn,

    /// <summary>The list of services as a whole, where it is blank on one side.</summary>
    Services,

    /// <summary>The list of host States as a whole, where it is blank on one side.</summary>
    Hosts,

    /// <summary>The authority's remarks.</summary>
    Comments,

    /// <summary>The day of the last update.</summary>
    LastUpdate,
}
