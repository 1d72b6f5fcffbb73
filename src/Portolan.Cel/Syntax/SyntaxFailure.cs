namespace Portolan.Cel.Syntax;

/// <summary>Carries the first syntax error from where it is found to where parsing started.</summary>
internal sealed class SyntaxFailure(CelIssue issue) : Exception(issue.Message)
{
    public CelIssue Issue { get; } = issue;

    public static SyntaxFailure At(Position position, CelIssueCode code, string message, string? suggestion = null) =>
        new(new CelIssue(code, message, position, suggestion));
}
