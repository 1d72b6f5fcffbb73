using System.Text.Json.Serialization;

namespace Portolan.Desks.Firms;

/// <summary>What kind of firm it is, for MiCA Arts 59 and 60: the members of <c>entity</c> in the fact schema.</summary>
internal enum EntityKind
{
    /// <summary>Authorised or notified: the source does not say which.</summary>
    [JsonStringEnumMemberName("unspecified")]
    Unspecified,

    /// <summary>A crypto-asset service provider authorised under Art. 63.</summary>
    [JsonStringEnumMemberName("casp")]
    Casp,

    /// <summary>A credit institution, Art. 60(1).</summary>
    [JsonStringEnumMemberName("credit-institution")]
    CreditInstitution,

    /// <summary>A central securities depository, Art. 60(2).</summary>
    [JsonStringEnumMemberName("central-securities-depository")]
    CentralSecuritiesDepository,

    /// <summary>An investment firm, Art. 60(3).</summary>
    [JsonStringEnumMemberName("investment-firm")]
    InvestmentFirm,

    /// <summary>An electronic money institution, Art. 60(4).</summary>
    [JsonStringEnumMemberName("e-money-institution")]
    EMoneyInstitution,

    /// <summary>A management company of UCITS, Art. 60(5).</summary>
    [JsonStringEnumMemberName("ucits-manager")]
    UcitsManager,

    /// <summary>An alternative investment fund manager, Art. 60(5).</summary>
    [JsonStringEnumMemberName("aif-manager")]
    AifManager,

    /// <summary>A market operator, Art. 60(6).</summary>
    [JsonStringEnumMemberName("market-operator")]
    MarketOperator,
}
