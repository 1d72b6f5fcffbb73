namespace Portolan.Web.Operations;

/// <summary>Whether the server takes on work. Those who spread work over several servers ask at <c>/health/ready</c>.</summary>
internal sealed class Readiness
{
    private volatile bool isStopping;

    /// <summary>Whether it is about to stop: it still answers, but wants no more.</summary>
    public bool IsStopping => this.isStopping;

    /// <summary>Says that it is about to stop.</summary>
    public void Stop() => this.isStopping = true;
}
