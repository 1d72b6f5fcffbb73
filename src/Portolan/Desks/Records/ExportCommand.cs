using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Events;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record export</c>: every entry as a line of JSON, in memory that does not grow with the record.</summary>
internal static class ExportCommand
{
    private const int BufferLength = 1 << 16;

    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var output = TextAnswer.Output();
        var from = new Option<string?>("--from") { Description = "begin with this entry (default: 0)", HelpName = "ENTRY" };
        var command = new Command("export", "All entries as JSON, one a line, with their hashes in the tree") { output, from, options.Data };
        command.SetAction(async (arguments, cancellation) =>
        {
            var first = EntryNumber.Parse("--from", arguments.GetValue(from)) ?? 0;
            using var reader = await RecordPlaces.Asked(arguments, options).ReadAsync(cancellation);
            var entries = reader.ReadAsync(first, cancellation);
            if (arguments.GetValue(output) is not { } path)
            {
                await using var printed = new BufferedStream(Console.OpenStandardOutput(), BufferLength);
                await WriteAsync(entries, printed);
                return (int)ExitCode.Done;
            }
            using var file = OutputFile.Create(path);
            var count = await WriteAsync(entries, file.Stream);
            file.Keep();
            Console.WriteLine($"{ReportText.Count(count, "entry", "entries")} in {path}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<long> WriteAsync(IAsyncEnumerable<RecordEntry> entries, Stream output)
    {
        var count = 0L;
        await using var json = new Utf8JsonWriter(output, Line);
        await foreach (var entry in entries)
        {
            EntryJson.Write(json, entry);
            json.Flush();
            json.Reset();
            output.WriteByte((byte)'\n');
            count++;
        }
        return count;
    }
}
