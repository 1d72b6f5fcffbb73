namespace Portolan.Formats.Register.Cells;

/// <summary>Published digital token identifiers (ISO 24165) as read.</summary>
/// <param name="Value">The identifiers, in their order, each once.</param>
/// <param name="Issues">The flaws, each with the part of the cell that is meant.</param>
public sealed record TokenCell(ValueList<string> Value, ValueList<CellFlaw> Issues)
{
    /// <summary>The number of characters of an identifier, the check character included.</summary>
    public const int IdentifierLength = 9;

    private const int MostFlaws = 100;
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', '\u00A0', '|', ';', ',', '/'];

    /// <summary>
    /// Reads a cell: nine capital letters and digits at a time, separated by white space, bars, semicolons, commas, slashes or a
    /// capital I, which is a misread bar.
    /// </summary>
    public static TokenCell Read(string cell)
    {
        var tokens = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var flaws = new List<CellFlaw>();
        foreach (var part in cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => part != "I"))
        {
            var isToken = part.Length == IdentifierLength && part.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
            if (isToken && seen.Add(part)) tokens.Add(part);
            else if (flaws.Count < MostFlaws) flaws.Add(new CellFlaw(isToken ? IssueCode.TokenRepeated : IssueCode.TokenUnreadable, part));
        }
        return new TokenCell([.. tokens], [.. flaws]);
    }
}
