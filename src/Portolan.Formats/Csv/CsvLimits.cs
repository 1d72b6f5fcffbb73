namespace Portolan.Formats.Csv;

/// <summary>How much a comma-separated file may hold before it is refused, so that hostile input costs little memory.</summary>
public sealed record CsvLimits
{
    /// <summary>Characters in one cell. The longest real cell seen has about 1,200.</summary>
    public int CellLength { get; init; } = 1024 * 1024;

    /// <summary>Characters in one record, all cells together.</summary>
    public int RecordLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Cells in one record. The widest real file seen has 19.</summary>
    public int Columns { get; init; } = 1024;

    /// <summary>Records in a file.</summary>
    public int Records { get; init; } = 10_000_000;

    /// <summary>The limits used where none are given.</summary>
    public static CsvLimits Default { get; } = new();
}
