namespace Portolan.Desks.Filings.State;

/// <summary>Where a filing stands.</summary>
internal enum FilingStatus
{
    /// <summary>Prepared; somebody else has to release it.</summary>
    Prepared,

    /// <summary>Released, to be sent as it is.</summary>
    Released,

    /// <summary>No longer meant.</summary>
    Withdrawn,
}
