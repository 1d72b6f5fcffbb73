using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Portolan.Formats.Csv;

namespace Portolan.Formats.Register.Esma;

/// <summary>
/// Reads a published file of the register row by row. What only the whole file can tell (shared identifiers, a home State that
/// other rows give away) is added by <see cref="WholeFileChecks"/>.
/// </summary>
internal sealed class EsmaRegister
{
    private readonly CsvReader csv;
    private readonly RegisterHeader header;
    private readonly DateOnly? date;
    private readonly string? source;
    private readonly Dictionary<UInt128, int> rowsByContent = [];

    private EsmaRegister(CsvReader csv, RegisterHeader header, DateOnly? date, string? source, ImportReportBuilder report)
    {
        this.csv = csv;
        this.header = header;
        this.date = date;
        this.source = source;
        Report = report;
    }

    /// <summary>Which file it is.</summary>
    public RegisterKind Kind => this.header.Kind;

    /// <summary>What was found so far.</summary>
    public ImportReportBuilder Report { get; }

    /// <summary>Reads the header.</summary>
    /// <exception cref="InputException">It is no file of the register, or another one than expected.</exception>
    public static EsmaRegister Open(Stream stream, RegisterKind? expected, DateOnly? date, string? source)
    {
        var csv = new CsvReader(stream, source, RegisterLimits.Csv);
        if (!csv.Read())
        {
            throw new InputException(new InputError(source, 0, 0, 0, "an empty file", "a file of the register, with its header"));
        }
        var report = new ImportReportBuilder(source);
        return new EsmaRegister(csv, RegisterHeader.Recognise(csv.Cells, expected, source, report), date, source, report);
    }

    /// <summary>Reads the rows, each when it is asked for.</summary>
    /// <exception cref="InputException">A row has too few or too many cells, or is too large.</exception>
    public IEnumerable<ImportedRow> Rows()
    {
        while (this.csv.Read())
        {
            var number = ++Report.RowsRead;
            CheckCount(number);
            var row = new RegisterRow(this.header, this.csv.Cells, number, this.date, Report);
            var isBlank = this.csv.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
            if (isBlank) Report.Add(IssueCode.RowBlank, number, this.csv.Cells[0], "", "");
            ReportUnnamed(number);
            var first = isBlank ? (int?)null : FirstWithSameContent(number);
            if (first is { } same) Report.Add(IssueCode.RowDuplicate, number, this.csv.Cells[0] with { Text = "" }, "", $"{same}");
            yield return new ImportedRow(
                isBlank ? Blank(row) : EntryReader.Read(Kind, row) with { DuplicateOf = first },
                isBlank,
                row.Cell(RegisterColumns.Lei),
                row.Cell(RegisterColumns.Home),
                row.Cell(RegisterColumns.Hosts),
                row.Cell(RegisterColumns.Authority));
        }
    }

    private RegisterEntry Blank(RegisterRow row) => Kind switch
    {
        RegisterKind.Casps => new CaspEntry { Row = row.Number, Line = row.Line },
        RegisterKind.Emtwp => new EmtEntry { Row = row.Number, Line = row.Line },
        RegisterKind.Artzz => new ArtEntry { Row = row.Number, Line = row.Line },
        RegisterKind.Ncasp => new NcaspEntry { Row = row.Number, Line = row.Line },
        _ => new OtherEntry { Row = row.Number, Line = row.Line },
    };

    private void CheckCount(int number)
    {
        var cells = this.csv.Cells;
        if (cells.Count == this.header.Count) return;
        if (cells.Count > this.header.Count && cells.Skip(this.header.Count).All(cell => string.IsNullOrWhiteSpace(cell.Text)))
        {
            Report.Add(IssueCode.ExtraCells, number, cells[this.header.Count], "", $"{cells.Count - this.header.Count}");
            return;
        }
        // A row that ends the file without a line break may have been cut off; one in the middle has just lost its commas.
        if (cells.Count >= this.header.CountOfNamed && cells.Count < this.header.Count && !this.csv.EndedWithoutLineBreak)
        {
            Report.Add(IssueCode.MissingCells, number, cells[^1], "", $"{this.header.Count - cells.Count}");
            return;
        }
        var last = cells[^1];
        var truncated = cells.Count < this.header.Count && this.csv.EndedWithoutLineBreak ? "; the file is truncated" : "";
        throw new InputException(new InputError(
            this.source, this.csv.Record, last.Line, last.Column, $"a row of {cells.Count} cells",
            $"{this.header.Count} cells, as in the header{truncated}"));
    }

    private void ReportUnnamed(int number)
    {
        foreach (var place in this.header.Unnamed.Where(place => place < this.csv.Cells.Count))
        {
            var cell = this.csv.Cells[place];
            if (cell.Text.Length == 0) continue;
            var code = string.IsNullOrWhiteSpace(cell.Text) ? IssueCode.OnlySpaces : IssueCode.UnnamedText;
            Report.Add(code, number, cell, "", $"column {place + 1}");
        }
    }

    private int? FirstWithSameContent(int number)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in this.csv.Cells)
        {
            hash.AppendData(BitConverter.GetBytes(cell.Text.Length));
            hash.AppendData(MemoryMarshal.AsBytes(cell.Text.AsSpan()));
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        var content = MemoryMarshal.Read<UInt128>(digest);
        if (rowsByContent.TryAdd(content, number)) return null;
        return rowsByContent[content];
    }
}
