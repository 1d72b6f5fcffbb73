namespace Portolan.Desks.Accounts;

/// <summary>What an account is there for. It may have several roles, and may then do what any of them may (<see cref="PermissionTable"/>).</summary>
public enum Role
{
    /// <summary>Invites people, gives and takes roles, closes accounts.</summary>
    Administrator,

    /// <summary>Keeps firms, duties and filings.</summary>
    Compliance,

    /// <summary>Keeps risks, controls, findings and incidents.</summary>
    Security,

    /// <summary>Keeps what protects people: the only role that reads of them.</summary>
    Protection,

    /// <summary>Decides what is reported of transfers (the money-laundering reporting officer).</summary>
    ReportingOfficer,

    /// <summary>Reads everything but what is about people.</summary>
    Auditor,

    /// <summary>Reads summaries.</summary>
    Board,
}
