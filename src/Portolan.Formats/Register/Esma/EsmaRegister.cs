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
    private readonly CsvReader _csv;
    private readonly RegisterHeader _header;
    private readonly DateOnly? _date;
    private readonly string? _source;
    private readonly Dictionary<UInt128, int> _rowsByContent = [];

    private EsmaRegister(CsvReader csv, RegisterHeader header, DateOnly? date, string? source, ImportReportBuilder report)
    {
        _csv = csv;
        _header = header;
        _date = date;
        _source = source;
        Report = report;
    }

    /// <summary>Which file it is.</summary>
    public RegisterKind Kind => _header.Kind;

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
        while (_csv.Read())
        {
            var number = ++Report.RowsRead;
            CheckCount(number);
            var row = new RegisterRow(_header, _csv.Cells, number, _date, Report);
            var isBlank = _csv.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
            if (isBlank) Report.Add(IssueCode.RowBlank, number, _csv.Cells[0], "", "");
            ReportUnnamed(number);
            var first = isBlank ? (int?)null : FirstWithSameContent(number);
            if (first is { } same) Report.Add(IssueCode.RowDuplicate, number, _csv.Cells[0] with { Text = "" }, "", $"{same}");
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
        var cells = _csv.Cells;
        if (cells.Count == _header.Count) return;
        if (cells.Count > _header.Count && cells.Skip(_header.Count).All(cell => string.IsNullOrWhiteSpace(cell.Text)))
        {
            Report.Add(IssueCode.ExtraCells, number, cells[_header.Count], "", $"{cells.Count - _header.Count}");
            return;
        }
        // A row that ends the file without a line break may have been cut off; one in the middle has just lost its commas.
        if (cells.Count >= _header.CountOfNamed && cells.Count < _header.Count && !_csv.EndedWithoutLineBreak)
        {
            Report.Add(IssueCode.MissingCells, number, cells[^1], "", $"{_header.Count - cells.Count}");
            return;
        }
        var last = cells[^1];
        var truncated = cells.Count < _header.Count && _csv.EndedWithoutLineBreak ? "; the file is truncated" : "";
        throw new InputException(new InputError(
            _source, _csv.Record, last.Line, last.Column, $"a row of {cells.Count} cells",
            $"{_header.Count} cells, as in the header{truncated}"));
    }

    private void ReportUnnamed(int number)
    {
        foreach (var place in _header.Unnamed.Where(place => place < _csv.Cells.Count))
        {
            var cell = _csv.Cells[place];
            if (cell.Text.Length == 0) continue;
            var code = string.IsNullOrWhiteSpace(cell.Text) ? IssueCode.OnlySpaces : IssueCode.UnnamedText;
            Report.Add(code, number, cell, "", $"column {place + 1}");
        }
    }

    private int? FirstWithSameContent(int number)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in _csv.Cells)
        {
            hash.AppendData(BitConverter.GetBytes(cell.Text.Length));
            hash.AppendData(MemoryMarshal.AsBytes(cell.Text.AsSpan()));
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        var content = MemoryMarshal.Read<UInt128>(digest);
        if (_rowsByContent.TryAdd(content, number)) return null;
        return _rowsByContent[content];
    }
}
