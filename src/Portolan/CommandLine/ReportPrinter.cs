using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Portolan.CommandLine;

/// <summary>Prints reports on standard output.</summary>
public static class ReportPrinter
{
    /// <summary>The width of tables where the output is no terminal: fits a mail and a terminal of a wide window.</summary>
    private const int WidthWithoutTerminal = 120;

    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints a report in a format.</summary>
    public static void Print(IReport report, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                PrintJson(report);
                break;
            case OutputFormat.Csv:
                using (var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false))) report.WriteCsv(new CsvWriter(writer));
                break;
            default:
                report.WriteTable(CreateConsole());
                break;
        }
    }

    private static void PrintJson(IReport report)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using (var json = new Utf8JsonWriter(output, JsonOptions)) report.WriteJson(json);
        output.WriteByte((byte)'\n');
    }

    private static IAnsiConsole CreateConsole()
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        if (!Console.IsOutputRedirected) return AnsiConsole.Create(new AnsiConsoleSettings());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
