using System.Globalization;

namespace Portolan.CommandLine;

/// <summary>Writes comma-separated values as RFC 4180 has them, with a line feed after each row.</summary>
/// <param name="writer">Takes the text.</param>
public sealed class CsvWriter(TextWriter writer)
{
    /// <summary>
    /// Characters with which a spreadsheet begins a formula. A cell that begins with one gets an apostrophe in front, so that a name in a
    /// register cannot run in its reader's spreadsheet (OWASP, CSV injection).
    /// </summary>
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>Writes a row; null is an empty cell.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(Quote(cells[i] ?? ""));
        }
        writer.Write('\n');
    }

    private static bool IsNumber(string cell) => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string Quote(string cell)
    {
        if (cell.Length > 0 && FormulaStarts.Contains(cell[0]) && !IsNumber(cell)) cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
