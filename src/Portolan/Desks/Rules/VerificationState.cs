namespace Portolan.Desks.Rules;

/// <summary>How the verification of a rulebook stands.</summary>
public enum VerificationState
{
    /// <summary>There is no solver on this machine.</summary>
    NoSolver,

    /// <summary>Nobody has asked for it yet.</summary>
    NotRun,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is done, and there is a report.</summary>
    Done,

    /// <summary>The solver could not be run, or was ended.</summary>
    Failed,
}
