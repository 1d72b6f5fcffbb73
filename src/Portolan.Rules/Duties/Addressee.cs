namespace Portolan.Rules.Duties;

/// <summary>To whom a duty is owed.</summary>
public enum Addressee
{
    /// <summary>Nobody outside: it is to be done, kept or in place.</summary>
    Own,

    /// <summary>The firm's own management body.</summary>
    ManagementBody,

    /// <summary>The competent authority of the home State.</summary>
    HomeAuthority,

    /// <summary>The competent authority of the host State.</summary>
    HostAuthority,

    /// <summary>Whatever authority supervises against money laundering.</summary>
    AmlSupervisor,

    /// <summary>The financial intelligence unit.</summary>
    FinancialIntelligenceUnit,

    /// <summary>The tax authority.</summary>
    TaxAuthority,

    /// <summary>The authority for tests, data protection or another that the rule names.</summary>
    OtherAuthority,

    /// <summary>Clients.</summary>
    Clients,

    /// <summary>The public, as on a website.</summary>
    Public,

    /// <summary>The issuer of a crypto-asset, or an offeror.</summary>
    Issuer,

    /// <summary>Another provider, such as the counterparty of a transfer.</summary>
    OtherProvider,

    /// <summary>Staff.</summary>
    Staff,
}
