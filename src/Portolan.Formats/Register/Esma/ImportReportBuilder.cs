using Portolan.Formats.Csv;
using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Esma;

/// <summary>Collects the issues of an import.</summary>
internal sealed class ImportReportBuilder(string? source)
{
    private readonly List<ImportIssue> issues = [];

    /// <summary>The rows read so far.</summary>
    public int RowsRead { get; set; }

    /// <summary>Takes an issue of one cell.</summary>
    /// <exception cref="InputException">The file has more flaws than any register.</exception>
    public void Add(IssueCode code, int row, CsvCell cell, string header, string outcome)
    {
        if (issues.Count >= RegisterLimits.Issues)
        {
            throw new InputException(new InputError(
                source, row + 1, cell.Line, cell.Column, "more flaws", $"at most {RegisterLimits.Issues} in a file"));
        }
        issues.Add(new ImportIssue(code, row, cell.Line, cell.Column, header, cell.Text, outcome));
    }

    /// <summary>Takes the issues of one cell.</summary>
    public void Add(IEnumerable<CellFlaw> flaws, int row, CsvCell cell, string header)
    {
        foreach (var flaw in flaws) Add(flaw.Code, row, cell, header, flaw.Outcome);
    }

    /// <summary>The report, its issues in the order of the file.</summary>
    public ImportReport Build(int rowsKept) =>
        new(RowsRead, rowsKept, [.. issues.OrderBy(issue => issue.Row).ThenBy(issue => issue.Line).ThenBy(issue => issue.Column)]);
}
