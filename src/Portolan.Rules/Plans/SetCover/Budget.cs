using System.Diagnostics;

namespace Portolan.Rules.Plans.SetCover;

/// <summary>Counts what a run has used, against its limits.</summary>
internal sealed class Budget(SetCoverLimits limits, CancellationToken cancellation)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>The nodes looked at.</summary>
    public long Nodes { get; private set; }

    /// <summary>Whether no further node may be looked at.</summary>
    public bool IsSpent => Nodes >= limits.MaximumNodes || IsOutOfTime;

    /// <summary>Whether the time is up.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public bool IsOutOfTime
    {
        get
        {
            cancellation.ThrowIfCancellationRequested();
            return limits.MaximumTime is { } time && Stopwatch.GetElapsedTime(started) >= time;
        }
    }

    /// <summary>Counts a node.</summary>
    public void CountNode() => Nodes++;
}
