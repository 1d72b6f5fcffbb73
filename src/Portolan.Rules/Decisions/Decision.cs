namespace Portolan.Rules.Decisions;

/// <summary>The answer to "may this firm provide this service in this State on this day?".</summary>
public enum Decision
{
    /// <summary>No permission holds, or a prohibition does.</summary>
    NotPermitted,

    /// <summary>A permission holds and no prohibition can.</summary>
    Permitted,

    /// <summary>It hangs on a fact that is not known or on law that is not settled.</summary>
    Unsettled,
}
