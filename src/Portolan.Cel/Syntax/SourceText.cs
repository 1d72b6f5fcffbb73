using System.Text;

namespace Portolan.Cel.Syntax;

/// <summary>The text of an expression, for showing an issue at its place.</summary>
/// <param name="Text">The source, as it was parsed.</param>
public sealed record SourceText(string Text)
{
    /// <summary>One line of the source, without its line end; empty where the source has no such line.</summary>
    /// <param name="line">The line, from 1.</param>
    public string Line(int line)
    {
        var current = 1;
        var start = 0;
        for (var i = 0; i < Text.Length && current < line; i++)
        {
            if (!EndsLine(i)) continue;
            current++;
            start = i + 1;
        }
        if (current != line) return "";
        var end = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? Text[start..] : Text.Substring(start, end);
    }

    /// <summary>The issue as people read it: line and column, message, the source line, and a mark under the place.</summary>
    /// <param name="issue">An issue with a position in this source.</param>
    public string Show(CelIssue issue)
    {
        var shown = new StringBuilder(issue.ToString());
        if (issue.Position.Line == 0) return shown.ToString();
        var line = Line(issue.Position.Line);
        shown.Append('\n').Append(line).Append('\n').Append(' ', issue.Position.Column - 1).Append('^');
        return shown.ToString();
    }

    private bool EndsLine(int i) => Text[i] == '\n' || Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n');
}
