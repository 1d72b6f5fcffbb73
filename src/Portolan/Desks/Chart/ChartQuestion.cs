using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Comparison;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>What every command of the chart starts from: a rulebook edition, the firms, a day, and the planner over them.</summary>
internal sealed class ChartQuestion
{
    private readonly Lazy<Edition> plain;

    private ChartQuestion(Edition edition, KnownFirms firms, DateOnly on, Func<FactMap, FactMap> fit)
    {
        Edition = edition;
        this.plain = new Lazy<Edition>(() => edition.Scenarios.Count == 0 ? edition : Compose(edition.Rulebook, edition.Known, []));
        Firms = firms;
        On = on;
        Population = new Population([.. firms.Select(firm => new FirmFacts(firm.Id, fit(firms.FactsOf(firm))))]);
        Planner = new Planner(edition.Rulebook, Population);
    }

    private ChartQuestion(ChartQuestion other, Edition edition, DateOnly on) => (Edition, this.plain, Firms, On, Population, Planner) = (edition, other.plain, other.Firms, on, other.Population, other.Planner);

    /// <summary>The rules to answer with, the scenarios of the command included.</summary>
    public Edition Edition { get; }

    /// <summary>The firms.</summary>
    public KnownFirms Firms { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly On { get; }

    /// <summary>The firms as facts, in their order.</summary>
    public Population Population { get; }

    /// <summary>Decides matrices over the population.</summary>
    public Planner Planner { get; }

    /// <summary>Reads what the options of a command name.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="options">The options.</param>
    /// <param name="usual">The day where none is named; null for the last that anything at hand tells of.</param>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public static ChartQuestion Of(ParseResult arguments, CommonOptions options, DateOnly? usual = null)
    {
        var known = options.KnownOf(arguments);
        var on = options.OnOf(arguments);
        var rulebook = RulebookFolder.Read(arguments, options);
        var scenarios = arguments.GetValue(options.Scenario)!.Select(text => ScenarioChoice.Parse(rulebook, text)).ToList();
        var edition = Compose(rulebook, known, scenarios);
        var firms = KnownFirms.Open(arguments, options, known);
        return new ChartQuestion(edition, firms, on ?? usual ?? firms.LastDay, facts => facts);
    }

    /// <summary>The same question to another version of the law, which may not know every fact that is stated of them.</summary>
    public static ChartQuestion Of(Edition edition, KnownFirms firms, DateOnly on) =>
        new(edition, firms, on, facts => SchemaFacts.Of(edition.Rulebook.Schema, "firm", facts));

    /// <summary>A question of a rulebook about firms, on the last day that anything at hand tells of.</summary>
    public static ChartQuestion Of(Edition edition, KnownFirms firms) => new(edition, firms, firms.LastDay, facts => facts);

    /// <summary>The same firms under other rules of the same rulebook, on another day; the planner is shared.</summary>
    public ChartQuestion With(Edition edition, DateOnly on) => new(this, edition, on);

    /// <summary>The same rules without scenarios.</summary>
    public Edition Plain => this.plain.Value;

    /// <summary>The cells that are permitted by some rules and not, or not for certain, by others.</summary>
    public IReadOnlyList<Cell> LostBetween(Edition rules, Edition changed) => [.. Planner.Decide(changed, On).LostFrom(Planner.Decide(rules, On))];

    /// <summary>The cells that the scenarios take; none where none is assumed.</summary>
    public IReadOnlyList<Cell> Lost => Edition.Scenarios.Count == 0 ? [] : LostBetween(Plain, Edition);

    /// <summary>An edition, with conflicts between scenarios as a complaint about the arguments.</summary>
    /// <exception cref="CommandException">Two scenarios touch the same rule.</exception>
    public static Edition Compose(Rulebook rulebook, DateOnly? known, IReadOnlyList<ChosenScenario> scenarios)
    {
        try
        {
            return Edition.Of(rulebook, known, scenarios);
        }
        catch (ScenarioConflictException conflict)
        {
            throw CommandException.Usage(conflict.Message);
        }
    }
}
