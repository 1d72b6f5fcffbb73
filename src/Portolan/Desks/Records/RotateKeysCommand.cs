using System.CommandLine;
using System.Text.Json;
using Portolan.CommandLine;
using Spectre.Console;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record rotate-keys</c>: a new master key for the keys of people.</summary>
internal static class RotateKeysCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("rotate-keys", "Make a new master key and wrap the keys of all people with it: what older backups hold of them is worthless then")
        {
            options.Data, options.Store, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            await place.RequireAsync(cancellation);
            using var keys = await place.OpenPersonKeysAsync(cancellation: cancellation);
            ReportPrinter.Print(new Report(await keys.RotateMasterKeyAsync(cancellation)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private sealed class Report(int wrapped) : IReport
    {
        public void WriteTable(IAnsiConsole console)
        {
            console.WriteLine($"{ReportText.Count(wrapped, "key was", "keys were")} wrapped with a new master key; the master keys before it are destroyed here.");
            console.WriteLine("Keep a copy of the new one apart from the record: without it all that is sealed is lost.");
        }

        public void WriteJson(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("wrapped", wrapped);
            json.WriteEndObject();
        }

        public void WriteCsv(CsvWriter csv)
        {
            csv.Row("wrapped");
            csv.Row(ReportText.Plain(wrapped));
        }
    }
}
