namespace Portolan.Desks.Register;

/// <summary>How the register knows that a firm has a service or a host State in a time.</summary>
public enum SpanKind
{
    /// <summary>By the day of authorisation, which lies before the first snapshot that lists it.</summary>
    Stated,

    /// <summary>By the snapshots of that time.</summary>
    Listed,

    /// <summary>By the snapshots of that time, in words that can be read in several ways.</summary>
    Doubtful,
}
