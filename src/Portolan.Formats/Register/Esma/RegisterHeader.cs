using Portolan.Formats.Csv;
using Portolan.Formats.Register.Cells;

namespace Portolan.Formats.Register.Esma;

/// <summary>The header of a published file: which kind it is and where its columns are.</summary>
internal sealed class RegisterHeader
{
    private const int MisspeltLetters = 2;
    private const int ShortestMisspelt = 6;
    private const int ShownColumns = 6;

    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly string[] names;

    private RegisterHeader(RegisterKind kind, string[] names)
    {
        Kind = kind;
        this.names = names;
    }

    /// <summary>Which of the five files has this header.</summary>
    public RegisterKind Kind { get; }

    /// <summary>The number of cells that every row has.</summary>
    public int Count => this.names.Length;

    /// <summary>The places of columns without a name.</summary>
    public IEnumerable<int> Unnamed => Enumerable.Range(0, this.names.Length).Where(index => this.names[index].Length == 0);

    /// <summary>The number of cells up to the last column with a name.</summary>
    public int CountOfNamed => Array.FindLastIndex(this.names, name => name.Length > 0) + 1;

    /// <summary>The place of a column, from 0; -1 where the file does not have it.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);

    /// <summary>Recognises a header.</summary>
    /// <param name="cells">The cells of the first record.</param>
    /// <param name="expected">The kind that the caller asked for, if any.</param>
    /// <param name="source">The name of the file for messages.</param>
    /// <param name="report">Takes what is odd about the header.</param>
    /// <exception cref="InputException">It is no header of the register, or of another file than expected.</exception>
    public static RegisterHeader Recognise(
        IReadOnlyList<CsvCell> cells, RegisterKind? expected, string? source, ImportReportBuilder report)
    {
        string[] names = [.. cells.Select(cell => TextCell.OneLine(cell.Text))];
        RefuseRepeated(names, cells, source);
        RegisterHeader? found = null;
        foreach (var kind in Enum.GetValues<RegisterKind>())
        {
            var header = new RegisterHeader(kind, names);
            header.Place();
            if (RegisterColumns.Required(kind).All(column => header.PlaceOf(column) >= 0)) found ??= header;
        }
        if (found is null) throw Unknown(names, expected, source);
        if (expected is { } asked && asked != found.Kind)
        {
            throw Refuse(source, 1, $"a file of kind {found.Kind.Code()}", $"a file of kind {asked.Code()}");
        }
        found.Report(cells, report);
        return found;
    }

    private void Place()
    {
        var columns = RegisterColumns.Of(Kind);
        foreach (var column in columns)
        {
            var index = Array.FindIndex(this.names, name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (index >= 0) places[column] = index;
        }
        var strangers = Enumerable.Range(0, this.names.Length)
            .Where(index => this.names[index].Length > 0 && !places.ContainsValue(index))
            .ToList();
        foreach (var column in columns.Where(column => column.Length >= ShortestMisspelt && !places.ContainsKey(column)).ToList())
        {
            var near = strangers.Where(index => IsMisspelling(this.names[index], column)).ToList();
            if (near.Count == 1) places[column] = near[0];
        }
    }

    private static bool IsMisspelling(string name, string column) =>
        Spelling.Distance(name.ToLowerInvariant(), column.ToLowerInvariant(), MisspeltLetters + 1) <= MisspeltLetters;

    private void Report(IReadOnlyList<CsvCell> cells, ImportReportBuilder report)
    {
        var byPlace = places.ToDictionary(pair => pair.Value, pair => pair.Key);
        for (var index = 0; index < this.names.Length; index++)
        {
            var cell = cells[index];
            if (this.names[index].Length == 0) report.Add(IssueCode.ColumnUnnamed, 0, cell, "", $"column {index + 1}");
            else if (!byPlace.TryGetValue(index, out var column)) report.Add(IssueCode.ColumnUnknown, 0, cell, this.names[index], "");
            else if (column != this.names[index]) report.Add(IssueCode.HeaderMisspelt, 0, cell, this.names[index], column);
        }
        foreach (var column in RegisterColumns.Of(Kind).Where(column => PlaceOf(column) < 0))
        {
            report.Add(IssueCode.ColumnMissing, 0, new CsvCell("", 1, 1, false), column, "");
        }
    }

    private static void RefuseRepeated(string[] names, IReadOnlyList<CsvCell> cells, string? source)
    {
        var repeated = names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (repeated is null) return;
        var column = cells[Array.LastIndexOf(names, repeated.Last())].Column;
        throw Refuse(source, column, $"the column '{repeated.Key}' twice", "every column once");
    }

    private static InputException Unknown(string[] names, RegisterKind? expected, string? source)
    {
        var nearest = expected ?? Enum.GetValues<RegisterKind>().MaxBy(kind => RegisterColumns.Of(kind).Count(names.Contains));
        var missing = RegisterColumns.Required(nearest).Where(column => !names.Contains(column, StringComparer.OrdinalIgnoreCase));
        var shown = string.Join(", ", names.Take(ShownColumns).Select(Shown));
        var more = names.Length > ShownColumns ? $" and {names.Length - ShownColumns} more" : "";
        var hint = names is [var only] && only.AsSpan().ContainsAny(';', '\t') ? " (separated by semicolons or tabs, not commas)" : "";
        return Refuse(source, 1, $"the columns {shown}{more}{hint}",
            $"the header of a {nearest.Code()} file; missing: {string.Join(", ", missing)}");
    }

    private static string Shown(string name)
    {
        const int longest = 40;
        var line = string.Concat(name.Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
        return line.Length <= longest ? $"'{line}'" : $"'{line[..longest]}…'";
    }

    private static InputException Refuse(string? source, int column, string found, string expected) =>
        new(new InputError(source, 1, 1, column, found, expected));
}
