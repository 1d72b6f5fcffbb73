namespace Portolan.Desks.Accounts;

/// <summary>Something that one may be allowed to do. Every address of the program needs one of these, or says that it is open to all.</summary>
public enum Permission
{
    /// <summary>Read the law as data and the public register.</summary>
    ReadLaw,

    /// <summary>Read what is decided for firms: the chart, the bench, firms and their cells.</summary>
    ReadChart,

    /// <summary>Read what firms owe, with deadlines and evidence.</summary>
    ReadDuties,

    /// <summary>Read filings.</summary>
    ReadFilings,

    /// <summary>Read risks, controls, findings, incidents and providers.</summary>
    ReadSecurity,

    /// <summary>Read transfers, alerts and cases.</summary>
    ReadTransfers,

    /// <summary>Read what is recorded of people who are protected.</summary>
    ReadPeople,

    /// <summary>Read the record itself, in which personal data are sealed.</summary>
    ReadRecord,

    /// <summary>Record what changes of firms, their authorisations and passports, and take over files of the public register.</summary>
    RecordFirms,

    /// <summary>Keep scenarios of the bench for colleagues, and drop them.</summary>
    KeepScenarios,

    /// <summary>Record evidence, occasions and owners of duties.</summary>
    RecordDuties,

    /// <summary>Prepare and withdraw filings.</summary>
    PrepareFilings,

    /// <summary>Release filings that somebody else prepared.</summary>
    ReleaseFilings,

    /// <summary>Record risks, controls, findings, incidents and providers.</summary>
    RecordSecurity,

    /// <summary>Record what is decided of transfers, alerts and cases.</summary>
    RecordTransfers,

    /// <summary>Record what concerns people who are protected.</summary>
    RecordPeople,

    /// <summary>Invite people, ask for and confirm roles, close accounts.</summary>
    ManageAccounts,

    /// <summary>Keep one's own account: sign out, ways of signing in, tokens, sessions. Whoever has an account may.</summary>
    OwnAccount,
}
