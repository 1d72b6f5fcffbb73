namespace Portolan.Record.Tests.Postgres;

/// <summary>What becomes of a commit on a <see cref="LossyLink"/>.</summary>
public enum LinkBreak
{
    /// <summary>It passes.</summary>
    None,

    /// <summary>It does not arrive.</summary>
    Before,

    /// <summary>It arrives, and its answer does not.</summary>
    After,

    /// <summary>It arrives, its answer does not, and from then on nobody gets through.</summary>
    AfterForGood,
}
