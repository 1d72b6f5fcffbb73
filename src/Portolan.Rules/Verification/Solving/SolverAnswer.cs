namespace Portolan.Rules.Verification.Solving;

/// <summary>What the solver says of an assertion.</summary>
internal enum SolverAnswer
{
    /// <summary>It cannot be.</summary>
    Impossible,

    /// <summary>It can be, and there is a model.</summary>
    Possible,

    /// <summary>No answer within the time limit.</summary>
    Unknown,
}
