using System.Globalization;
using System.Text;

namespace Portolan.Formats.Register.Cells;

/// <summary>A published text as read.</summary>
/// <param name="Value">The text without stray white space; null where the cell says nothing.</param>
/// <param name="Issues">The flaws.</param>
public sealed record TextCell(string? Value, ValueList<IssueCode> Issues)
{
    private static readonly string[] Placeholders =
        ["none", "n/a", "n.a.", "na", "n.a", "null", "nil", "-", "--", "not available", "not applicable", "emt_no_wp"];

    /// <summary>Whether a trimmed text stands for nothing.</summary>
    public static bool IsPlaceholder(string text) => Placeholders.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a character shows nothing and says nothing: zero-width and direction marks.</summary>
    public static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>
    /// Reads a cell. With <paramref name="keepLines"/> line breaks are kept as line feeds, else they count as white space;
    /// white space is trimmed and reduced to single spaces; control and invisible characters are left out.
    /// </summary>
    public static TextCell Read(string cell, bool keepLines = false)
    {
        if (cell.Length == 0) return new TextCell(null, []);
        var issues = new List<IssueCode>();
        if (cell.Contains('\uFFFD')) issues.Add(IssueCode.ReplacementCharacter);
        var text = Normalise(cell, keepLines, out var hadControls);
        if (hadControls) issues.Add(IssueCode.ControlCharacters);
        if (text.Length == 0)
        {
            issues.Add(IssueCode.OnlySpaces);
            return new TextCell(null, [.. issues]);
        }
        if (IsPlaceholder(text))
        {
            issues.Add(IssueCode.Placeholder);
            return new TextCell(null, [.. issues]);
        }
        if (!hadControls && text != cell.ReplaceLineEndings("\n")) issues.Add(IssueCode.TextSpaces);
        return new TextCell(text, [.. issues]);
    }

    /// <summary>The text on one line, trimmed, with single spaces.</summary>
    public static string OneLine(string cell) => Normalise(cell, false, out _);

    private static string Normalise(string cell, bool keepLines, out bool hadControls)
    {
        hadControls = false;
        var text = new StringBuilder(cell.Length);
        var space = false;
        var line = false;
        foreach (var character in cell)
        {
            if (char.IsWhiteSpace(character))
            {
                space = true;
                line |= keepLines && character == '\n';
            }
            else if (char.IsControl(character) || IsInvisible(character))
            {
                hadControls = true;
            }
            else
            {
                if (space && text.Length > 0) text.Append(line ? '\n' : ' ');
                text.Append(character);
                space = line = false;
            }
        }
        return text.ToString();
    }
}
