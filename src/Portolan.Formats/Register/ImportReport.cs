namespace Portolan.Formats.Register;

/// <summary>What an import found. No row is ever lost: as many rows are kept as were read.</summary>
/// <param name="RowsRead">The rows in the file, without the header.</param>
/// <param name="RowsKept">The entries made from them.</param>
/// <param name="Issues">Every repair, doubt, remark and refusal, in the order of the file.</param>
public sealed record ImportReport(int RowsRead, int RowsKept, ValueList<ImportIssue> Issues)
{
    /// <summary>The number of issues with a code.</summary>
    public int Count(IssueCode code) => Issues.Count(issue => issue.Code == code);

    /// <summary>The number of rows with at least one issue of a code.</summary>
    public int RowsWith(IssueCode code) => Issues.Where(issue => issue.Code == code).Select(issue => issue.Row).Distinct().Count();

    /// <summary>The issues of one row, in the order of its cells.</summary>
    public IEnumerable<ImportIssue> OfRow(int row) => Issues.Where(issue => issue.Row == row);
}
