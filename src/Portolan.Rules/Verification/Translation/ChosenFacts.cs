using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>The facts of a question as definitions of the functions that stand for facts.</summary>
internal sealed class ChosenFacts
{
    private readonly Dictionary<string, List<(IReadOnlyList<long> Keys, Term Value)>> values = new(StringComparer.Ordinal);
    private readonly CodeTable codes;
    private readonly int places;

    public ChosenFacts(Rulebook rulebook, Question question, CodeTable codes, int places)
    {
        this.codes = codes;
        this.places = places;
        foreach (var variable in rulebook.Schema.Variables)
        {
            if (rulebook.Compiler.Shaper.Shape(variable, Stated(question, variable.Name), variable.Name) is { } value) Add(variable.Type, variable.Name, [], value);
        }
    }

    /// <summary>The function of a fact: its value for each key stated, and nothing for others.</summary>
    public string Define(FactApplication fact)
    {
        var sort = SolverScript.SortOf(fact);
        var parameters = Enumerable.Range(0, fact.Arguments.Count).Select(i => new Term(FormattableString.Invariant($"k{i}"))).ToList();
        var body = sort == "Bool" ? Term.False : Term.Of(0);
        foreach (var (keys, value) in values.GetValueOrDefault(fact.Function) ?? [])
        {
            body = Term.Choose(Term.And(parameters.Zip(keys, (parameter, key) => Term.Same(parameter, Term.Of(key)))), value, body);
        }
        return $"(define-fun |{fact.Function}| ({string.Join(' ', parameters.Select(parameter => $"({parameter.Text} Int)"))}) {sort} {body.Text})";
    }

    private static Fact? Stated(Question question, string variable) => variable switch
    {
        QuestionVariables.FirmName => question.Firm,
        QuestionVariables.ServiceName => new FactText(question.Service),
        QuestionVariables.StateName => new FactText(question.State),
        QuestionVariables.DateName => new FactDate(question.Date),
        _ => question.Globals?.GetValueOrDefault(variable),
    };

    private void Add(FactType type, string name, IReadOnlyList<long> keys, CelValue value)
    {
        switch (type, value)
        {
            case (ObjectType fields, CelObject obj):
                foreach (var field in fields.Fields)
                {
                    if (obj[field.Name] is not { } within) continue;
                    Note(FactNames.Presence(FactNames.Field(name, field.Name)), keys, Term.True);
                    Add(field.Type, FactNames.Field(name, field.Name), keys, within);
                }
                break;
            case (MapType entries, CelMap { IsPartial: false } map):
                foreach (var (key, within) in map.Entries)
                {
                    IReadOnlyList<long> at = [.. keys, Number(key)];
                    Note(FactNames.Presence(FactNames.Entry(name)), at, Term.True);
                    Add(entries.Value, FactNames.Entry(name), at, within);
                }
                break;
            case (ListType { Element: ObjectType element }, CelList list):
                if (list.Count > places) throw new ArgumentException(FormattableString.Invariant($"{name} has {list.Count} elements (expected at most {places})"));
                for (var place = 0; place < list.Count; place++)
                {
                    Note(FactNames.Presence(FactNames.Place(name)), [.. keys, place], Term.True);
                    Add(element, FactNames.Place(name), [.. keys, place], list[place]);
                }
                break;
            case (ListType, CelList list):
                foreach (var member in list) Note(FactNames.Membership(name), [.. keys, Number(member)], Term.True);
                break;
            case (_, CelBool flag):
                Note(name, keys, Term.Of(flag.Value));
                break;
            default:
                Note(name, keys, Term.Of(Number(value)));
                break;
        }
    }

    private void Note(string function, IReadOnlyList<long> keys, Term value)
    {
        if (!values.TryGetValue(function, out var known)) values.Add(function, known = []);
        known.Add((keys, value));
    }

    private long Number(CelValue value) => value switch
    {
        CelString text => codes.Of(text.Value),
        CelInt number => number.Value,
        CelTimestamp day => day.ToDate().DayNumber,
        _ => throw new ArgumentException($"{value} cannot be written for a solver (expected facts that are all known)"),
    };
}
