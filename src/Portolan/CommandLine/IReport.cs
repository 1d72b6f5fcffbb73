using System.Text.Json;
using Spectre.Console;

namespace Portolan.CommandLine;

/// <summary>The answer of a reading command, complete before anything of it is printed.</summary>
public interface IReport
{
    /// <summary>Prints it for people.</summary>
    void WriteTable(IAnsiConsole console);

    /// <summary>Prints it for programs: one JSON value.</summary>
    void WriteJson(Utf8JsonWriter json);

    /// <summary>Prints its main list for spreadsheets.</summary>
    void WriteCsv(CsvWriter csv);
}
