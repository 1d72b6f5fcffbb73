namespace Portolan.Rules.Plans.SetCover;

/// <summary>
/// When to stop looking. Whatever the limits, there is always an answer that covers everything, with the bound reached so far.
/// </summary>
/// <param name="MaximumNodes">
/// How many nodes of the search tree may be looked at, over all components together. Two runs that end by this limit give the same answer.
/// </param>
/// <param name="MaximumTime">
/// How long to look, or null for no such limit. A run that ends by this limit depends on the speed of the machine.
/// </param>
public sealed record SetCoverLimits(long MaximumNodes, TimeSpan? MaximumTime = null)
{
    /// <summary>
    /// A million nodes and no clock: some minutes on a hard instance of 200 candidates, and never reached on what one firm asks.
    /// </summary>
    public static SetCoverLimits Default { get; } = new(1_000_000);
}
