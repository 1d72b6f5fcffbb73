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
        var command = new Command("export", "All entries as JSON, one a line, with their hashes in the tree") { output, from, options.Data, options.Store };
        command.SetAction(async (arguments, cancellation) =>
        {
            var first = EntryNumber.Parse("--from", arguments.GetValue(from)) ?? 0;
            using var reader = await RecordPlaces.Asked(arguments, options).ReadAsync(cancellation);
            var entries = reader.ReadAsync(first, cancellation);
            if (arguments.GetValue(output) is not { } path)
            {
                await using var printed = Console.OpenStandardOutput();
                await WriteAsync(entries, printed, cancellation);
                return (int)ExitCode.Done;
            }
            using var file = OutputFile.Create(path);
            var count = await WriteAsync(entries, file.Stream, cancellation);
            file.Keep();
            Console.WriteLine($"{ReportText.Count(count, "entry", "entries")} in {path}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes entries as lines of JSON.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<long> WriteAsync(IAsyncEnumerable<RecordEntry> entries, Stream output, CancellationToken cancellation)
    {
        var count = 0L;
        using var buffer = new MemoryStream(BufferLength);
        await using var json = new Utf8JsonWriter(buffer, Line);
        await foreach (var entry in entries)
        {
            EntryJson.Write(json, entry);
            json.Flush();
            json.Reset();
            buffer.WriteByte((byte)'\n');
            count++;
            if (buffer.Length >= BufferLength) await EmptyAsync(buffer, output, cancellation);
        }
        await EmptyAsync(buffer, output, cancellation);
        return count;
    }

    private static async Task EmptyAsync(MemoryStream buffer, Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        buffer.SetLength(0);
    }
}
