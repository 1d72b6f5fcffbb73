using Portolan.Formats.Csv;

namespace Portolan.Formats.Register;

/// <summary>How much a register may hold before it is refused. Real files have up to 1,000 rows and 250 kB.</summary>
public static class RegisterLimits
{
    /// <summary>Bytes of a file: several hundred times the largest real one.</summary>
    public const long FileLength = 64L * 1024 * 1024;

    /// <summary>Rows: several hundred times the longest real file.</summary>
    public const int Rows = 200_000;

    /// <summary>Characters of a cell: fifty times the longest real one.</summary>
    public const int CellLength = 64 * 1024;

    /// <summary>Issues of an import. A real file has three a row; a file with more than this is no register.</summary>
    public const int Issues = 250_000;

    /// <summary>Characters of a line of the project's own format, which holds a whole row with its names.</summary>
    public const int OwnLineLength = 1024 * 1024;

    /// <summary>The limits for the published files; the header is a record too.</summary>
    public static CsvLimits Csv { get; } = new()
    {
        CellLength = CellLength,
        RecordLength = 512 * 1024,
        Columns = 256,
        Records = Rows + 1,
    };
}
