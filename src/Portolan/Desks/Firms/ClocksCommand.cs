using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Rules;

namespace Portolan.Desks.Firms;

/// <summary><c>firm clocks</c>: what firms wait for, and until when.</summary>
internal static class ClocksCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options, FirmViews views)
    {
        var named = new Option<string[]>("--firm") { Description = "a firm: an LEI, an id or a name; may be repeated (default: every firm of the record)", HelpName = "FIRM", DefaultValueFactory = _ => [] };
        var all = new Option<bool>("--all") { Description = "also what is over" };
        var steps = new Option<bool>("--steps") { Description = "every day that was counted, and those that were not" };
        var language = LanguageOption.Create();
        var command = new Command("clocks", "What firms wait for: the time that authorities have, from when and by when, and what stops it") { named, all, steps, language, options.On, options.Known, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var book = await views.ReadAsync(arguments, cancellation);
            var firms = arguments.GetValue(named) is { Length: > 0 } names ? names.Select(name => FirmDesk.Find(book, name)).Distinct() : book.Firms;
            var on = views.DayOf(arguments);
            var clocks = FirmClocks.Load(RulebookFolder.Find(arguments, options), on);
            ReportPrinter.Print(new ClocksReport(firms.SelectMany(clocks.Of).Where(clock => arguments.GetValue(all) || clock.IsOpen), on, arguments.GetValue(steps), LanguageOption.Of(arguments, language)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
