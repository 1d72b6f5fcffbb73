using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// Turns a model of the solver into facts. What no rule reads gets any value that the schema allows; what has its value by default is left out.
/// </summary>
internal sealed class ModelReader
{
    private static readonly DateOnly AnyDay = new(2025, 1, 1);

    private readonly FactSchema schema;
    private readonly CodeTable codes;
    private readonly int places;
    private readonly Dictionary<Term, long> values = [];
    private readonly ILookup<string, IReadOnlyList<long>> members;

    private ModelReader(FactSchema schema, SolverScript script, SolverProcess solver, int places)
    {
        this.schema = schema;
        this.places = places;
        codes = script.Codes;
        var applications = script.Applications;
        var arguments = applications.SelectMany(application => application.Arguments).Distinct().ToList();
        var known = arguments.Zip(solver.Values(arguments)).ToDictionary(pair => pair.First, pair => pair.Second);
        var read = applications.Zip(solver.Values([.. applications.Select(application => application.Term)]))
            .Select(pair => (Application: pair.First, Keys: pair.First.Arguments.Select(argument => known[argument]).ToList(), Value: pair.Second)).ToList();
        foreach (var (application, keys, value) in read) values[At(application.Function, keys)] = value;
        members = read.Where(fact => fact.Application.Kind == FactApplicationKind.Membership && fact.Value == 1)
            .ToLookup(fact => fact.Application.Function, fact => (IReadOnlyList<long>)fact.Keys);
    }

    /// <summary>The question that the solver's last model is about.</summary>
    public static Question Read(FactSchema schema, SolverScript script, SolverProcess solver, int places)
    {
        var reader = new ModelReader(schema, script, solver, places);
        var globals = schema.Variables.Where(variable => !QuestionVariables.IsOfQuestion(variable.Name))
            .Select(variable => (variable.Name, Value: reader.Field(variable, variable.Name, [])))
            .Where(global => global.Value is not null)
            .ToDictionary(global => global.Name, global => global.Value!, StringComparer.Ordinal);
        return new Question(
            (FactMap)reader.Value(schema.Find(QuestionVariables.FirmName)!.Type, QuestionVariables.FirmName, []),
            reader.Variable<FactText>(QuestionVariables.ServiceName).Value, reader.Variable<FactText>(QuestionVariables.StateName).Value,
            reader.Variable<FactDate>(QuestionVariables.DateName).Value, globals);
    }

    private T Variable<T>(string name) where T : Fact => (T)Value(schema.Find(name)!.Type, name, []);

    /// <summary>The value of a field; null where it is absent or has what it has by default.</summary>
    private Fact? Field(FactField field, string name, IReadOnlyList<long> keys)
    {
        if (field.Absence.Kind == AbsenceKind.None && !IsTrue(FactNames.Presence(name), keys)) return null;
        if (field.Absence is { Kind: AbsenceKind.Value } && !values.ContainsKey(At(name, keys))) return null;
        var value = Value(field.Type, name, keys);
        return field.Absence.Kind switch
        {
            AbsenceKind.Empty when value is FactList { Items.Count: 0 } or FactMap { Entries.Count: 0 } => null,
            AbsenceKind.Value when FactYaml.Write(value) == FactYaml.Write(field.Absence.Value!) => null,
            _ => value,
        };
    }

    private Fact Value(FactType type, string name, IReadOnlyList<long> keys) => type switch
    {
        ObjectType obj => Object(obj, name, keys),
        MapType map => Map(map, name, keys),
        ListType { Element: ObjectType element } => new FactList([.. Enumerable.Range(0, places)
            .Select(place => (IReadOnlyList<long>)[.. keys, place])
            .Where(at => IsTrue(FactNames.Presence(FactNames.Place(name)), at))
            .Select(at => Object(element, FactNames.Place(name), at))]),
        ListType list => new FactList([.. Members(FactNames.Membership(name), keys).Select(member => Scalar(list.Element, member))]),
        _ => values.TryGetValue(At(name, keys), out var value) ? Scalar(type, value) : Any(type),
    };

    private FactMap Object(ObjectType type, string name, IReadOnlyList<long> keys)
    {
        var entries = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (Field(field, FactNames.Field(name, field.Name), keys) is { } value) entries.Add(field.Name, value);
        }
        return new FactMap(entries);
    }

    private FactMap Map(MapType type, string name, IReadOnlyList<long> keys)
    {
        var entries = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var key in Members(FactNames.Presence(FactNames.Entry(name)), keys))
        {
            entries.Add(((FactText)Scalar(type.Key, key)).Value, Value(type.Value, FactNames.Entry(name), [.. keys, key]));
        }
        return new FactMap(entries);
    }

    private IEnumerable<long> Members(string function, IReadOnlyList<long> keys) =>
        members[function].Where(found => found.SkipLast(1).SequenceEqual(keys)).Select(found => found[^1]).Distinct().Order();

    private bool IsTrue(string function, IReadOnlyList<long> keys) => values.GetValueOrDefault(At(function, keys)) == 1;

    private Fact Scalar(FactType type, long value) => type switch
    {
        FlagType => new FactFlag(value == 1),
        NumberType => new FactNumber(value),
        DateType => new FactDate(DateOnly.FromDayNumber((int)value)),
        _ => new FactText(codes[value]),
    };

    private static Fact Any(FactType type) => type switch
    {
        FlagType => new FactFlag(false),
        NumberType => new FactNumber(0),
        DateType => new FactDate(AnyDay),
        EnumerationType enumeration => new FactText(enumeration.Members[0].Code),
        CountryType => new FactText("ZZ"),
        _ => new FactText("text"),
    };

    private static Term At(string function, IReadOnlyList<long> keys) => Term.Apply(function, [.. keys.Select(Term.Of)]);
}
