using Portolan.Cel.Checking;
using Portolan.Cel.Syntax;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>The rules of an edition as the solver knows them, and the decision that they make, weighed as <see cref="Decider"/> does.</summary>
internal sealed class EncodedEdition
{
    private readonly TranslationContext context;
    private readonly Dictionary<(Rule Rule, Term Date), EncodedRule> onDays = [];

    /// <summary>Translates the rules of an edition.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="script">Takes the text; may hold another edition already.</param>
    /// <param name="places">How many elements a list of objects is looked at with.</param>
    /// <param name="calendars">The calendars of its rulebook.</param>
    public EncodedEdition(Edition edition, SolverScript script, int places, SymbolicCalendars calendars)
    {
        Edition = edition;
        context = new TranslationContext(script, edition.Rulebook.Schema, calendars, places);
        foreach (var member in edition.Rulebook.Schema.Enumerations.SelectMany(enumeration => enumeration.Members)) script.Codes.Of(member.Code);
        Service = Variable(QuestionVariables.ServiceName);
        State = Variable(QuestionVariables.StateName);
        Date = Variable(QuestionVariables.DateName);
        Rules = [.. edition.Rules.Where(member => !member.Rule.IsOwed).Select(member => Encode(member, context, Date))];
        Decision = Decide(without: null);
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The service asked about.</summary>
    public Term Service { get; }

    /// <summary>The State asked about.</summary>
    public Term State { get; }

    /// <summary>The day asked about.</summary>
    public Term Date { get; }

    /// <summary>The rules, in the edition's order.</summary>
    public IReadOnlyList<EncodedRule> Rules { get; }

    /// <summary>The decision.</summary>
    public EncodedDecision Decision { get; }

    /// <summary>The calls of functions that the solver knows only in part.</summary>
    public IEnumerable<WorkingDayCall> Calls => context.Calls;

    /// <summary>Even where no rule asks for it, a list has room for a second element.</summary>
    public const int FewestPlaces = 2;

    /// <summary>More elements make questions slow; rules that would need them are looked at with these.</summary>
    public const int MostPlaces = 12;

    /// <summary>How many elements lists are looked at with: what is needed, within limits.</summary>
    public static int PlacesFor(params IEnumerable<Edition> editions) => Math.Clamp(PlacesNeeded(editions), FewestPlaces, MostPlaces);

    /// <summary>How many elements a list needs for the conditions of editions to come out in every way in which they can.</summary>
    public static int PlacesNeeded(params IEnumerable<Edition> editions)
    {
        // Each macro needs one element to show what it comes to, exists_one needs two; a shorter list never changes the others.
        var macros = editions.SelectMany(edition => edition.Rules).Where(member => !member.Rule.IsOwed).SelectMany(member => Macros(member.Rule.Condition!.Whole.Expression)).Distinct();
        return macros.Sum(macro => macro.Kind == ComprehensionKind.ExistsOne ? 2 : 1);
    }

    /// <summary>The decision where a rule is left out.</summary>
    /// <param name="without">The rule, or null for none.</param>
    public EncodedDecision Decide(EncodedRule? without)
    {
        var rules = Rules.Where(rule => rule != without).ToList();
        var permissions = rules.Where(rule => rule.Member.Rule.Effect == Effect.Permit).ToList();
        var prohibitions = rules.Where(rule => rule.Member.Rule.Effect == Effect.Prohibit).ToList();
        var mustAllow = Term.Or(permissions.Select(rule => rule.Must));
        var mayAllow = Term.Or(permissions.Select(rule => rule.May));
        var mustDeny = Term.Or(prohibitions.Select(rule => Denies(rule, rules).Must));
        var mayDeny = Term.Or(prohibitions.Select(rule => Denies(rule, rules).May));
        var ban = Edition.Ban is { } otherwise ? IsInForce(otherwise, Date) : Term.False;
        return new EncodedDecision(
            context.Script.Name(Term.And(mustAllow, !mayDeny)),
            context.Script.Name(Term.Or(mustDeny, Term.And(!mayAllow, ban))));
    }

    /// <summary>Whether a prohibition counts, exemptions from it taken into account.</summary>
    public (Term Must, Term May) Denies(EncodedRule prohibition) => Denies(prohibition, Rules);

    /// <summary>A rule as it is on a given day, all other facts being the same.</summary>
    public EncodedRule On(EncodedRule rule, DateOnly day)
    {
        var date = Term.Of(day.DayNumber);
        if (onDays.TryGetValue((rule.Member.Rule, date), out var known)) return known;
        var encoded = Encode(rule.Member, context with { Date = date }, date);
        onDays.Add((rule.Member.Rule, date), encoded);
        return encoded;
    }

    private Term Variable(string name) =>
        context.Schema.Find(name) is { } variable && context.Facts.Variable(variable) is SymbolicNumber number
            ? number.Value
            : throw new SolverException($"the fact schema has no '{name}' as verification needs it");

    private static (Term Must, Term May) Denies(EncodedRule prohibition, IReadOnlyList<EncodedRule> rules)
    {
        var exemptions = rules.Where(rule => rule.Member.Rule.Effect == Effect.Exempt && rule.Member.Rule.Except.Contains(prohibition.Member.Rule.Id)).ToList();
        return (
            Term.And([prohibition.Must, .. exemptions.Select(exemption => !exemption.May)]),
            Term.And([prohibition.May, .. exemptions.Select(exemption => !exemption.Must)]));
    }

    private static EncodedRule Encode(EditionRule member, TranslationContext context, Term date)
    {
        var translation = context with { Scenario = member.Scenario };
        var parts = member.Rule.Condition!.Parts.Select(part => Encode(part, translation)).ToList();
        var condition = new SymbolicTruth(
            context.Script.Name(Term.And(parts.Select(part => part.Truth.Holds))), context.Script.Name(Term.Or(parts.Select(part => part.Truth.Fails))));
        return new EncodedRule(member, parts, IsInForce(member.Rule, date), condition);
    }

    private static EncodedPart Encode(ConditionPart part, TranslationContext context)
    {
        try
        {
            return new EncodedPart(part, ConditionTranslator.Translate(context, part.Expression), null);
        }
        catch (NotTranslatedException refused)
        {
            // It may come out in any way: what is impossible nevertheless is so whatever it means.
            var name = $"{part.ToString().Replace('|', '/').Replace('\\', '/')} {context.Scenario} {context.Date}".Trim();
            var (holds, fails) = (context.Script.Free("holds: " + name), context.Script.Free("fails: " + name));
            return new EncodedPart(part, new SymbolicTruth(holds, Term.And(fails, !holds)), refused.Message);
        }
    }

    private static Term IsInForce(Rule rule, Term date) => Term.And(
        Term.AtMost(Term.Of(rule.InForce.From.DayNumber), date),
        rule.InForce.Until is { } until ? Term.AtMost(date, Term.Of(until.DayNumber)) : Term.True);

    private static IEnumerable<Comprehension> Macros(Expression expression) =>
        expression.Children.SelectMany(Macros).Concat(expression is Comprehension macro ? [macro] : []);
}
