using Portolan.Formats.Csv;
using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Esma;

/// <summary>One row while it is read: gives the facts of its cells and reports their flaws.</summary>
internal sealed class RegisterRow(
    RegisterHeader header, IReadOnlyList<CsvCell> cells, int row, DateOnly? date, ImportReportBuilder report)
{
    /// <summary>The row, counted from 1 without the header.</summary>
    public int Number => row;

    /// <summary>The physical line on which the row begins.</summary>
    public int Line => cells[0].Line;

    /// <summary>The cell of a column; a blank one where the file does not have it.</summary>
    public CsvCell Cell(string column)
    {
        var place = header.PlaceOf(column);
        return place >= 0 ? cells[place] : new CsvCell("", Line, 1, false);
    }

    /// <summary>Reports a flaw of a cell.</summary>
    public void Report(IssueCode code, string column, string outcome = "") => report.Add(code, row, Cell(column), column, outcome);

    /// <summary>A text on one line, or with its line breaks.</summary>
    public string? Text(string column, bool keepLines = false)
    {
        var cell = Cell(column);
        var read = TextCell.Read(cell.Text, keepLines);
        foreach (var code in read.Issues)
        {
            var isInvalid = code == IssueCode.ReplacementCharacter && cell.HasInvalidBytes;
            Report(isInvalid ? IssueCode.InvalidBytes : code, column);
        }
        return read.Value;
    }

    /// <summary>A text that should not be blank.</summary>
    public string? Text(string column, IssueCode blank)
    {
        var text = Text(column);
        if (text is null) ReportAbsence(blank, column);
        return text;
    }

    /// <summary>A country; <paramref name="blank"/> and the others say what its flaws are called.</summary>
    public Country? CountryOf(string column, IssueCode? blank, IssueCode spelling, IssueCode unreadable)
    {
        if (Text(column) is not { } text)
        {
            ReportAbsence(blank, column);
            return null;
        }
        var read = CountryCell.Read(text);
        if (read.Value is null) Report(unreadable, column);
        else if (read.IsSpeltOtherwise) Report(spelling, column, read.Value.Value.Code);
        return read.Value;
    }

    /// <summary>An LEI and what was published in its place.</summary>
    public (Lei? Value, string? Published) LeiOf(string column, bool mayBeBlank = false)
    {
        var read = LeiCell.Read(Cell(column).Text);
        foreach (var code in read.Issues)
        {
            if (code == IssueCode.LeiBlank) ReportAbsence(mayBeBlank ? null : code, column);
            else Report(code, column, read.Value?.ToString() ?? "");
        }
        return (read.Value, read.Published);
    }

    /// <summary>A date. A date of the past that lies after the day of the register is suspicious.</summary>
    public DateOnly? Date(string column, bool mayBeBlank = false, bool mayBeAhead = false)
    {
        if (Text(column) is not { } text)
        {
            ReportAbsence(mayBeBlank ? null : IssueCode.DateBlank, column);
            return null;
        }
        var read = DateCell.Read(text);
        if (read.Issue is { } code) Report(code, column, read.Value is { } value ? $"{value:yyyy-MM-dd}" : "");
        if (!mayBeAhead && read.Value > date) Report(IssueCode.DateAfterCapture, column, $"{read.Value:yyyy-MM-dd}");
        return read.Value;
    }

    /// <summary>Reports dates that lie before the authorisation.</summary>
    public void CheckOrder(DateOnly? authorised, DateOnly? later, string column)
    {
        if (later < authorised) Report(IssueCode.DateOrder, column, $"{authorised:yyyy-MM-dd}");
    }

    /// <summary>Web addresses.</summary>
    public ValueList<WebAddress> Websites(string column)
    {
        if (Text(column) is not { } text) return [];
        var read = WebsiteCell.Read(text);
        report.Add(read.Issues, row, Cell(column), column);
        return read.Value;
    }

    /// <summary>Host or offer States. A blank list is reported only where it should not be blank.</summary>
    public HostList Hosts(string column, Country? home, bool mayBeBlank = false)
    {
        var read = HostCell.Read(Cell(column).Text, home);
        var flaws = mayBeBlank ? read.Issues.Where(flaw => flaw.Code != IssueCode.HostsBlank) : read.Issues;
        if (header.PlaceOf(column) >= 0) report.Add(flaws, row, Cell(column), column);
        ReportLostLetters(column);
        return read.Value;
    }

    /// <summary>Services.</summary>
    public ServiceList Services(string column)
    {
        var read = ServiceCell.Read(Cell(column).Text);
        report.Add(read.Issues, row, Cell(column), column);
        ReportLostLetters(column);
        return read.Value;
    }

    /// <summary>A yes or no.</summary>
    public bool? Flag(string column)
    {
        if (Text(column) is not { } text) return null;
        var read = FlagCell.Read(text);
        if (read.IsUnreadable) Report(IssueCode.FlagUnreadable, column);
        return read.Value;
    }

    /// <summary>Token identifiers.</summary>
    public ValueList<string> Tokens(string column)
    {
        if (Text(column) is not { } text) return [];
        var read = TokenCell.Read(text);
        report.Add(read.Issues, row, Cell(column), column);
        return read.Value;
    }

    private void ReportLostLetters(string column)
    {
        var cell = Cell(column);
        if (cell.HasInvalidBytes) Report(IssueCode.InvalidBytes, column);
        else if (cell.Text.Contains('\uFFFD')) Report(IssueCode.ReplacementCharacter, column);
    }

    /// <summary>A blank cell is a flaw of the row only where the file has the column.</summary>
    private void ReportAbsence(IssueCode? code, string column)
    {
        if (code is not null && header.PlaceOf(column) >= 0) Report(code, column);
    }
}
