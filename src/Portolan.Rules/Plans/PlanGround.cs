using System.Globalization;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Repairs;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Plans;

/// <summary>
/// What plans that begin on one day stand on, given to the engine as facts: the entities that a group could found, one in each State, with what they could
/// provide and would owe; and the group's own firms, as they are and as they would be had they notified every State. Plans share it, so that a scenario
/// costs only the rules that it adds. Not safe for use by several threads.
/// </summary>
public sealed class PlanGround
{
    /// <summary>As many sets of services are kept as a session of planning looks at.</summary>
    private const int MostKept = 32;

    private readonly Rulebook rulebook;
    private readonly Planner everything;
    private readonly Dictionary<string, Planner> byServices = new(StringComparer.Ordinal);
    private (IReadOnlyList<FirmFacts> Firms, Planner AsIs, Planner Notified)? group;

    /// <summary>The ground of a rulebook.</summary>
    /// <param name="rulebook">The rules and measures.</param>
    /// <param name="globals">Facts of the schema's variables other than the firm, or null.</param>
    /// <param name="start">The day on which measures are begun.</param>
    /// <exception cref="KeyNotFoundException">The rulebook lacks a measure that plans are made of.</exception>
    public PlanGround(Rulebook rulebook, IReadOnlyDictionary<string, Fact>? globals, DateOnly start)
    {
        (this.rulebook, Globals, Start, Authorisation, Notification) = (rulebook, globals, start, rulebook.Measures[PlanMaker.AuthoriseId], rulebook.Measures[PlanMaker.NotifyId]);
        var states = rulebook.Schema.Enumeration("state").Members.Select(member => member.Code).ToList();
        var services = rulebook.Schema.Enumeration("service").Members.Select(member => member.Code).ToList();
        this.everything = new Planner(rulebook, new Population([.. states.Select(home => Entity(home, services, states))], globals));
    }

    /// <summary>The day on which measures are begun.</summary>
    public DateOnly Start { get; }

    /// <summary>The new entities as firms, in the order of their home States, with services and States.</summary>
    public Grid Grid => this.everything.Grid;

    /// <summary>Where their facts are said to come from.</summary>
    internal static FactOrigin Hypothesis { get; } = FactOrigin.Of(new LocalisedText("a plan", "un plan"));

    /// <summary>Facts of the schema's variables other than the firm, or null.</summary>
    internal IReadOnlyDictionary<string, Fact>? Globals { get; }

    /// <summary>The measure that founds an entity.</summary>
    internal Measure Authorisation { get; }

    /// <summary>The measure by which a firm comes to serve another State.</summary>
    internal Measure Notification { get; }

    /// <summary>What a group's firms may do as they are.</summary>
    internal DecisionMatrix DecideAsIs(IReadOnlyList<FirmFacts> firms, Edition edition, DateOnly on) => Group(firms).AsIs.Decide(edition, on);

    /// <summary>What a group's firms could do had they notified every State on the first day.</summary>
    internal DecisionMatrix DecideNotified(IReadOnlyList<FirmFacts> firms, Edition edition, DateOnly on) => Group(firms).Notified.Decide(edition, on);

    /// <summary>The facts of a firm that notifies States on the first day.</summary>
    internal FactMap Notified(FactMap firm, IEnumerable<string> hosts)
    {
        foreach (var host in hosts)
        {
            var values = new Dictionary<string, Fact>(StringComparer.Ordinal) { ["state"] = new FactText(host), ["start"] = new FactDate(Start) };
            firm = Notification.Changes.Aggregate(firm, (facts, change) => FactPatch.Apply(facts, change, values, Hypothesis));
        }
        return firm;
    }

    /// <summary>What new entities could provide: each with every service and a passport to every State.</summary>
    internal DecisionMatrix Decide(Edition edition, DateOnly on) => this.everything.Decide(edition, on);

    /// <summary>What a new entity in each State would owe that provides some services and serves every State.</summary>
    internal OwedHours OwedBy(IReadOnlyList<int> services, Edition edition, DateOnly on)
    {
        var key = string.Join(',', services);
        if (!this.byServices.TryGetValue(key, out var planner))
        {
            if (this.byServices.Count >= MostKept) this.byServices.Clear();
            var letters = services.Select(service => Grid.Services[service]).ToList();
            planner = new Planner(this.rulebook, new Population([.. Grid.States.Select(home => Entity(home, letters, Grid.States))], Globals));
            this.byServices.Add(key, planner);
        }
        return OwedHours.Of(planner.On(on).Owed(edition));
    }

    /// <summary>The day from which the law lets an entity of a home State count on its authorisation.</summary>
    internal DateOnly FoundedOn(int home) => After(this.rulebook, Authorisation, Start, Grid.States[home]);

    /// <summary>A new entity in a State, and its notifications made on the day of its authorisation.</summary>
    internal FirmFacts In(int home, IEnumerable<string> services, IReadOnlyList<string> hosts) => Entity(Grid.States[home], services, hosts);

    /// <summary>The day on which a measure is done that is begun on another, by the working days of a State.</summary>
    internal static DateOnly After(Rulebook rulebook, Measure measure, DateOnly start, string calendar)
    {
        var lead = measure.LeadTime ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"measure '{measure.Id}' has no lead time"));
        var done = rulebook.Calendars.Find(calendar)?.AddWorkingDays(start, lead.WorkingDays) ?? throw new InvalidOperationException($"no calendar '{calendar}' to count working days with");
        return done.AddDays(lead.CalendarDays);
    }

    private (IReadOnlyList<FirmFacts> Firms, Planner AsIs, Planner Notified) Group(IReadOnlyList<FirmFacts> firms)
    {
        if (this.group is { } known && known.Firms.SequenceEqual(firms)) return known;
        var notified = firms.Select(firm => firm with { Facts = Notified(firm.Facts, Grid.States) }).ToList();
        var fresh = (firms, new Planner(this.rulebook, new Population(firms, Globals)), new Planner(this.rulebook, new Population(notified, Globals)));
        this.group = fresh;
        return fresh;
    }

    private FirmFacts Entity(string home, IEnumerable<string> services, IReadOnlyList<string> hosts)
    {
        var done = new FactDate(After(this.rulebook, Authorisation, Start, home), Hypothesis);
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["name"] = new FactText($"a new entity in {home}", Hypothesis),
            ["home"] = new FactText(home, Hypothesis),
            ["kind"] = new FactText("casp", Hypothesis),
            ["article63"] = new FactFlag(true, Hypothesis),
            ["services"] = Map(services, ("from", done)),
            ["passports"] = Map(hosts.Where(host => host != home), ("submitted", done)),
        };
        return new FirmFacts($"a new entity in {home}", new FactMap(facts, null, Hypothesis));
    }

    private static FactMap Map(IEnumerable<string> keys, (string Name, Fact Value) field)
    {
        var value = new FactMap(new Dictionary<string, Fact>(StringComparer.Ordinal) { [field.Name] = field.Value }, null, Hypothesis);
        return new FactMap(keys.ToDictionary(key => key, _ => (Fact)value, StringComparer.Ordinal), null, Hypothesis);
    }
}
