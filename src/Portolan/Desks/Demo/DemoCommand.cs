using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Duties;
using Portolan.Desks.Firms;
using Portolan.Recording;

namespace Portolan.Desks.Demo;

/// <summary><c>portolan demo</c>: a fictional group to try the program with.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    /// <param name="options">The options that commands share.</param>
    /// <param name="serving">The options of the server.</param>
    /// <param name="serve">Serves the pages until it is stopped.</param>
    public static Command Create(CommonOptions options, IReadOnlyList<Option> serving, Func<ParseResult, CancellationToken, Task<int>> serve)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "only write it" };
        var command = new Command("demo", "Write a fictional group into a record that is not there yet, and serve the pages over it") { noServe, options.Rulebook, options.Data, options.Store };
        foreach (var option in serving) command.Options.Add(option);
        command.SetAction(async (arguments, cancellation) =>
        {
            var journal = Journal.Of(arguments, options);
            if (await journal.ExistsAsync(cancellation)) throw CommandException.Usage($"{journal.Place} has a record already (expected a data folder or a database without one: --data FOLDER, --store CONNECTION)");
            await using (var writer = await journal.WriteAsync(cancellation: cancellation))
            {
                var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
                var (firms, duties) = (new FirmDesk(writer, DemoGroup.Recorder), new DutyDesk(writer, DemoGroup.Recorder));
                foreach (var (added, since) in DemoGroup.Firms(today)) await firms.AddAsync(_ => added, since);
                foreach (var happened in DemoDuties.Of(today)) await duties.RecordAsync(DemoGroup.ExchangeId, _ => happened);
            }
            WriteNext(journal.Place, Behind(arguments, options));
            return arguments.GetValue(noServe) ? (int)ExitCode.Done : await serve(arguments, cancellation);
        });
        return command;
    }

    /// <summary>The options that lead another command to the same record; a connection string may hold a password and is not printed.</summary>
    private static string Behind(ParseResult arguments, CommonOptions options)
    {
        var data = DataFolder.Find(arguments.GetValue(options.Data));
        if (arguments.GetValue(options.Store) is { Length: > 0 }) return $"--data {data} --store CONNECTION";
        return $"--data {data}";
    }

    private static void WriteNext(string place, string options)
    {
        Console.WriteLine($"A fictional group of three firms is in the record at {place}. None of them exists.");
        Console.WriteLine();
        foreach (var verb in (string[])["firm list", "firm show MT-meridian-exchange", "assess --firm MT-meridian-exchange", "impact france-refuses-passports --firm MT-meridian-exchange", "duties --firm MT-meridian-exchange --due 30d", "plan france-refuses-passports --firm MT-meridian-exchange"])
        {
            Console.WriteLine($"  portolan {verb} {options}");
        }
    }
}
