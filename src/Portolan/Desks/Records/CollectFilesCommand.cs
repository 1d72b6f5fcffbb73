using System.CommandLine;
using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Record.Files;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record collect-files</c>: deletes the files that no entry names.</summary>
internal static class CollectFilesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("collect-files", "Delete stored files that no entry of the record names, once they are a day old; nothing else deletes any")
        {
            options.Data, options.Store, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            using var reader = await place.ReadAsync(cancellation);
            using var files = await place.OpenFilesAsync(cancellation: cancellation);
            ReportPrinter.Print(new Report(await files.CollectAsync(await UsedFiles.InAsync(reader, cancellation), cancellation)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private sealed class Report(CollectedFiles collected) : IReport
    {
        public void WriteTable(IAnsiConsole console)
        {
            console.WriteLine($"{ReportText.Count(collected.Deleted.Count, "file", "files")} deleted, {ReportText.Count(collected.Deleted.Sum(file => file.Length), "byte", "bytes")}.");
            foreach (var file in collected.Deleted) console.WriteLine($"  {file.Hash}  {ReportText.Count(file.Length, "byte", "bytes")}");
            if (collected.Unfinished > 0) console.WriteLine($"{ReportText.Count(collected.Unfinished, "file", "files")} that a crash had left half stored deleted.");
            if (collected.Young > 0) console.WriteLine($"{ReportText.Count(collected.Young, "file", "files")} left, as they are younger than a day: an entry may yet name them.");
        }

        public void WriteJson(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteStartArray("deleted");
            foreach (var file in collected.Deleted)
            {
                json.WriteStartObject();
                json.WriteString("hash", file.Hash.ToString());
                json.WriteNumber("length", file.Length);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteNumber("unfinished", collected.Unfinished);
            json.WriteNumber("young", collected.Young);
            json.WriteEndObject();
        }

        public void WriteCsv(CsvWriter csv)
        {
            csv.Row("hash", "length");
            foreach (var file in collected.Deleted) csv.Row(file.Hash.ToString(), ReportText.Plain(file.Length));
        }
    }
}
