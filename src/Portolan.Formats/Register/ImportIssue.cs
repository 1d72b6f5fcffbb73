namespace Portolan.Formats.Register;

/// <summary>One repair, doubt, remark or refusal of an import.</summary>
/// <param name="Code">What kind of flaw.</param>
/// <param name="Row">The row of the register, counted from 1 without the header; 0 for the header.</param>
/// <param name="Line">The physical line on which the cell begins, counted from 1.</param>
/// <param name="Column">The character of that line at which the cell begins, counted from 1.</param>
/// <param name="Header">The name of the cell's column as ESMA writes it; "" where the whole row is meant.</param>
/// <param name="Published">The cell as published, whole.</param>
/// <param name="Outcome">What the flaw was read as, or the part of the cell that is meant; "" where there is nothing to add.</param>
public sealed record ImportIssue(
    IssueCode Code, int Row, int Line, int Column, string Header, string Published, string Outcome)
{
    private const int DisplayLength = 60;

    /// <summary>Repaired, doubtful, noted or refused.</summary>
    public IssueKind Kind => Code.Kind;

    /// <summary>The cell as published, on one line and cut to sixty characters, for display.</summary>
    public string PublishedShort
    {
        get
        {
            var line = string.Concat(Published.Select(c => char.IsControl(c) ? ' ' : c));
            return line.Length <= DisplayLength ? line : string.Concat(line.AsSpan(0, DisplayLength - 1), "…");
        }
    }

    /// <summary>What was done, in English, with the outcome.</summary>
    public string Done => Outcome.Length == 0 ? Code.Done : $"{Code.Done}: {Outcome}";
}
