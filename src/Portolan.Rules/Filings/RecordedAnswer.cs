namespace Portolan.Rules.Filings;

/// <summary>What the record can answer by itself.</summary>
public enum RecordedAnswer
{
    /// <summary>The firm's name.</summary>
    FirmName,

    /// <summary>Its LEI.</summary>
    FirmLei,

    /// <summary>Its home State.</summary>
    FirmHome,

    /// <summary>The services that it is entitled to provide.</summary>
    FirmServices,

    /// <summary>The host States of its passports that have not ended.</summary>
    FirmHosts,
}
