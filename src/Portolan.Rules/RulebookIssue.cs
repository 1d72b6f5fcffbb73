using System.Globalization;

namespace Portolan.Rules;

/// <summary>Something wrong in a file of the rulebook, and where.</summary>
/// <param name="Code">The kind of issue, stable across versions, such as <c>yaml.unknown-key</c>.</param>
/// <param name="Message">What is wrong and, in brackets, what was expected; one sentence without a full stop.</param>
/// <param name="File">The file as its reader named it.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The column in the line, from 1, counted in UTF-16 code units.</param>
/// <param name="Suggestion">The name that was probably meant, or null.</param>
public sealed record RulebookIssue(string Code, string Message, string File, int Line, int Column, string? Suggestion = null)
{
    /// <summary>The message, then the suggestion where there is one.</summary>
    public string Text => Suggestion is null ? Message : $"{Message}; did you mean '{Suggestion}'?";

    /// <summary>The issue as compilers print theirs: <c>file:line:column: text</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Text}");
}
