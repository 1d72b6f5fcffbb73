namespace Portolan.Cel.Syntax;

/// <summary>One thing wrong with an expression, found before it is evaluated.</summary>
/// <param name="Code">Which kind of mistake.</param>
/// <param name="Message">What is wrong and what was expected, in a sentence without the place.</param>
/// <param name="Position">Where in the source.</param>
/// <param name="Suggestion">The nearest known name, where there is one near enough; otherwise null.</param>
public sealed record CelIssue(CelIssueCode Code, string Message, Position Position, string? Suggestion = null)
{
    /// <summary>Place, message and suggestion on one line.</summary>
    public override string ToString() =>
        Suggestion is null ? $"{Position}: {Message}" : $"{Position}: {Message}; did you mean '{Suggestion}'?";
}
