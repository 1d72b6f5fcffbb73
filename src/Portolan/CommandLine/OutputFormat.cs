namespace Portolan.CommandLine;

/// <summary>How a reading command prints.</summary>
public enum OutputFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>For programs: documented and stable.</summary>
    Json,

    /// <summary>For spreadsheets: the main list of the answer, one row an item.</summary>
    Csv,
}
