using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Comparison;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary><c>portolan rules diff</c>: what two versions of the law say differently, and which decisions change with it.</summary>
internal static class RulesDiffCommand
{
    /// <summary>The command; it stands under <c>rules</c>, and here because its answer is about firms.</summary>
    public static Command Create(CommonOptions options)
    {
        var before = new Argument<string>("A") { Description = "the earlier version: a rulebook folder, or the day on which the rulebook was known" };
        var after = new Argument<string>("B") { Description = "the later version: a rulebook folder, or the day on which the rulebook was known" };
        var filter = new CellFilterOptions();
        var command = new Command("diff", "What two versions of the rulebook say differently, and which decisions change with it")
        {
            before, after,
            filter.Firm, filter.Home, filter.State, filter.Service,
            options.On, options.Scenario, options.Register, options.Format, options.Rulebook, options.Data, options.Store,
        };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var on = options.OnOf(arguments);
            var (a, b) = (arguments.GetValue(before)!, arguments.GetValue(after)!);
            var versions = new Versions(arguments, options);
            var (earlier, later) = (versions.Find(a), versions.Find(b));
            var firms = KnownFirms.Open(arguments, options, null);
            var scenarios = arguments.GetValue(options.Scenario)!;
            var (had, has) = (Question(earlier, scenarios, firms, on), Question(later, scenarios, firms, on));
            var diff = RulesDiff.Between(had, has, filter.Of(arguments, firms));
            ReportPrinter.Print(new RulesDiffReport(a, b, diff), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static ChartQuestion Question(RulebookVersion version, string[] scenarios, KnownFirms firms, DateOnly? on)
    {
        var chosen = scenarios.Select(text => ScenarioChoice.Parse(version.Rulebook, text)).ToList();
        return ChartQuestion.Of(ChartQuestion.Compose(version.Rulebook, version.Known, chosen), firms, on ?? firms.LastDay);
    }

    /// <summary>Finds the versions that arguments name. The rulebook of the command is read once, however many days are asked for.</summary>
    private sealed class Versions(ParseResult arguments, CommonOptions options)
    {
        private readonly Lazy<Rulebook> current = new(() => RulebookFolder.Read(arguments, options));

        public RulebookVersion Find(string text)
        {
            if (Directory.Exists(text)) return new RulebookVersion(RulebookReader.Read(text));
            if (text == "today" || text.Length > 0 && char.IsAsciiDigit(text[0]))
            {
                return new RulebookVersion(current.Value, CommonOptions.ParseDate("version", text));
            }
            throw CommandException.BadInput($"no rulebook folder '{text}' (expected a folder that holds facts.yaml, or a day as YYYY-MM-DD)");
        }
    }
}
