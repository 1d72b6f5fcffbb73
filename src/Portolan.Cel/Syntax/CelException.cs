namespace Portolan.Cel.Syntax;

/// <summary>An expression was refused before evaluation. Evaluation itself never throws: it yields an error value.</summary>
public sealed class CelException : Exception
{
    /// <summary>Makes the exception from what is wrong.</summary>
    /// <param name="issues">At least one issue, in source order.</param>
    public CelException(IReadOnlyList<CelIssue> issues)
        : base(string.Join(Environment.NewLine, issues)) => Issues = issues;

    /// <summary>All that was found wrong, in source order.</summary>
    public IReadOnlyList<CelIssue> Issues { get; }
}
