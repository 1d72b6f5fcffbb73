namespace Portolan.Rules.Duties;

/// <summary>What each occurrence of a duty is about.</summary>
public enum DutyObject
{
    /// <summary>The firm as a whole.</summary>
    Firm,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A Member State served.</summary>
    State,

    /// <summary>A client.</summary>
    Client,

    /// <summary>An incident.</summary>
    Incident,

    /// <summary>A provider of ICT or other services to the firm.</summary>
    Provider,

    /// <summary>A crypto-asset.</summary>
    Asset,

    /// <summary>A transfer of crypto-assets.</summary>
    Transfer,

    /// <summary>An order or transaction.</summary>
    Transaction,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>A change of facts that an authority holds.</summary>
    Change,

    /// <summary>A request or instruction of an authority.</summary>
    Request,

    /// <summary>A member of the management body or of the staff.</summary>
    Person,
}
