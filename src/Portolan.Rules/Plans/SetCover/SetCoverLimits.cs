namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// When to stop looking. Whatever the limits, the answer covers everything, and the bound proved so far comes with it. Parts of a problem
/// that do not touch are solved apart, and each has its first node looked at even when a limit is reached.
/// </summary>
/// <param name="MaximumNodes">
/// How many nodes of the search trees may be looked at; as they are looked at in pairs, it may be one more. Two runs that end by this
/// limit give the same answer.
/// </param>
/// <param name="MaximumTime">
/// How long to look, or null for no such limit. A run that ends by this limit depends on the speed of the machine.
/// </param>
public sealed record SetCoverLimits(long MaximumNodes, TimeSpan? MaximumTime = null)
{
    /// <summary>
    /// A million nodes and no clock: minutes where hundreds of candidates hang together, and never reached on what one firm asks.
    /// </summary>
    public static SetCoverLimits Default { get; } = new(1_000_000);
}
