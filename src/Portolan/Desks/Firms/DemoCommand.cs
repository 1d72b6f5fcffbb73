using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Recording;

namespace Portolan.Desks.Firms;

/// <summary><c>portolan demo</c>: a fictional group to try the program with.</summary>
internal static class DemoCommand
{
    /// <summary>The command.</summary>
    /// <param name="options">The options that commands share.</param>
    /// <param name="urls">Names where to listen.</param>
    /// <param name="serve">Serves the pages until it is stopped.</param>
    public static Command Create(CommonOptions options, Option<string> urls, Func<ParseResult, CancellationToken, Task<int>> serve)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "only write it" };
        var command = new Command("demo", "Write a fictional group into a data folder that has no record yet, and serve the pages over it") { noServe, urls, options.Rulebook, options.Data };
        command.SetAction(async (arguments, cancellation) =>
        {
            var journal = Journal.Of(arguments, options);
            if (await journal.ExistsAsync(cancellation)) throw CommandException.Usage($"{DataFolder.Find(arguments.GetValue(options.Data))} has a record already (expected a data folder without one: --data FOLDER)");
            await using (var writer = await journal.WriteAsync(cancellation: cancellation))
            {
                var desk = new FirmDesk(writer, DemoGroup.Recorder);
                foreach (var (added, since) in DemoGroup.Firms(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))) await desk.AddAsync(_ => added, since);
            }
            WriteNext(DataFolder.Find(arguments.GetValue(options.Data)));
            return arguments.GetValue(noServe) ? (int)ExitCode.Done : await serve(arguments, cancellation);
        });
        return command;
    }

    private static void WriteNext(string folder)
    {
        Console.WriteLine($"A fictional group of three firms is in the record of {folder}. None of them exists.");
        Console.WriteLine();
        foreach (var verb in (string[])["firm list", "firm show MT-meridian-exchange", "assess --firm MT-meridian-exchange", "impact france-refuses-passports --firm MT-meridian-exchange", "plan france-refuses-passports --firm MT-meridian-exchange"])
        {
            Console.WriteLine($"  portolan {verb} --data {folder}");
        }
    }
}
