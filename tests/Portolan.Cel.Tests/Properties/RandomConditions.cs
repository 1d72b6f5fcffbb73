using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Properties;

/// <summary>Makes conditions that check, over facts of which some are unknown, and completions of those facts.</summary>
internal sealed class RandomConditions(int seed)
{
    private static readonly ObjectType Thing = new("Thing", new ObjectField("name", CelType.String), new ObjectField("count", CelType.Int));
    private readonly Random random = new(seed);

    public static CelEnvironment Environment { get; } = new CelEnvironmentBuilder()
        .AddVariable("a", CelType.Bool)
        .AddVariable("b", CelType.Bool)
        .AddVariable("flag", CelType.Bool)
        .AddVariable("n", CelType.Int)
        .AddVariable("s", CelType.String)
        .AddVariable("l", CelType.List(CelType.Int))
        .AddVariable("m", CelType.Map(CelType.String, CelType.Int))
        .AddVariable("o", Thing)
        .Build();

    public string Bool(int depth)
    {
        if (depth == 0) return random.Next(3) == 0 ? OnMap() : Pick("a", "b", "flag", "true", "false", "has(o.name)", "n in l", "s == 'j'");
        return random.Next(14) switch
        {
            0 or 1 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
            2 or 3 => $"({Bool(depth - 1)} || {Bool(depth - 1)})",
            4 => $"!({Bool(depth - 1)})",
            5 => $"({Bool(depth - 1)} ? {Bool(depth - 1)} : {Bool(depth - 1)})",
            6 => $"({Int(depth - 1)} {Pick("==", "!=", "<", "<=", ">", ">=")} {Int(depth - 1)})",
            7 => $"({Text(depth - 1)} {Pick("==", "!=", "<")} {Text(depth - 1)})",
            8 => $"({Int(depth - 1)} in {List(depth - 1)})",
            9 => $"({Text(depth - 1)} in {Map(depth - 1)})",
            10 => $"{List(depth - 1)}.{Pick("all", "exists", "exists_one")}(n, {Bool(depth - 1)})",
            11 => $"{Map(depth - 1)}.{Pick("all", "exists", "exists_one")}(s, {Bool(depth - 1)})",
            12 => $"{Map(depth - 1)}.{Pick("all", "exists", "existsOne")}(s, n, {Bool(depth - 1)})",
            13 when random.Next(2) == 0 => $"({List(depth - 1)} == {List(depth - 1)})",
            _ => $"({Map(depth - 1)} {Pick("==", "!=")} {Map(depth - 1)})",
        };
    }

    /// <summary>Conditions that a partial map decides sometimes.</summary>
    private string OnMap() => Pick(
        "'k' in m", "'z' in m", "has(m.j)", "size(m) == 1", "m == {'k': 1}", "{'j': 1, 'k': 2} != m", "m.exists(s, s == 'k')",
        "m.all(s, s != 'k')", "m.exists_one(s, s != 'z')", "m.exists(s, n, n == 1)", "m.all(s, n, n < 2)", "m[?'k'].hasValue()",
        "m.filter(s, s == 'k') == ['k']", "optional.ofNonZeroValue(m).hasValue()", "m.map(s, m[s]) == [1]", "o == o",
        "'%s'.format([m]) == '{}'");

    private string Int(int depth)
    {
        if (depth == 0) return Pick("n", "0", "1", "2", "o.count", "m['k']", "m.j", "l[0]", "l[1]");
        return random.Next(6) switch
        {
            0 => $"({Int(depth - 1)} {Pick("+", "-", "*", "/", "%")} {Int(depth - 1)})",
            1 => $"size({List(depth - 1)})",
            2 => $"{Map(depth - 1)}.size()",
            3 => $"({Bool(depth - 1)} ? {Int(depth - 1)} : {Int(depth - 1)})",
            4 => $"m[?{Text(depth - 1)}].orValue({Int(depth - 1)})",
            _ => $"cel.bind(n, {Int(depth - 1)}, {Int(depth - 1)})",
        };
    }

    private string Text(int depth)
    {
        if (depth == 0) return Pick("s", "'j'", "'k'", "'z'", "o.name");
        return random.Next(3) switch
        {
            0 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            1 => $"string({Int(depth - 1)})",
            _ => $"o.?name.orValue({Text(depth - 1)})",
        };
    }

    private string List(int depth)
    {
        if (depth == 0) return Pick("l", "[]", "[1, 2]");
        return random.Next(4) switch
        {
            0 => $"[{Int(depth - 1)}, {Int(depth - 1)}]",
            1 => $"({List(depth - 1)} + {List(depth - 1)})",
            2 => $"{List(depth - 1)}.filter(n, {Bool(depth - 1)})",
            _ => $"{List(depth - 1)}.map(n, {Int(depth - 1)})",
        };
    }

    private string Map(int depth)
    {
        if (depth == 0) return Pick("m", "{'k': 1}", "m");
        return random.Next(2) == 0 ? $"{{'j': {Int(depth - 1)}, ?'k': m.?k}}" : $"m.transformMap(s, n, {Int(depth - 1)})";
    }

    /// <summary>Facts of which some are unknown, and facts in which each unknown has become something.</summary>
    public (Activation Partial, Activation Complete) Facts()
    {
        var pairs = new List<(string Name, CelValue Partial, CelValue Complete)>
        {
            Perhaps("a", CelBool.Of(random.Next(2) == 0)),
            Perhaps("b", CelBool.Of(random.Next(2) == 0)),
            Perhaps("flag", CelBool.Of(random.Next(2) == 0)),
            Perhaps("n", CelInt.Of(random.Next(3))),
            Perhaps("s", new CelString(Pick("j", "k", "z"))),
        };
        var (_, firstPartial, first) = Perhaps("l[0]", CelInt.Of(random.Next(3)));
        pairs.Add(("l", CelList.Of([firstPartial, CelInt.Of(1)]), CelList.Of([first, CelInt.Of(1)])));
        pairs.Add(NextMap());
        pairs.Add(NextObject());
        return (Environment.Bind(pairs.Select(p => (p.Name, p.Partial))), Environment.Bind(pairs.Select(p => (p.Name, p.Complete))));
    }

    private (string Name, CelValue Partial, CelValue Complete) NextMap()
    {
        var partial = new CelMapBuilder();
        var complete = new CelMapBuilder();
        foreach (var key in new[] { "j", "k" })
        {
            var isThere = random.Next(2) == 0;
            var (_, valuePartial, value) = Perhaps($"m[\"{key}\"]", CelInt.Of(random.Next(3)));
            if (random.Next(3) == 0) partial.AddUncertain(new CelString(key), new UnknownFact($"m[\"{key}\"]", "presence"));
            else if (isThere) partial.Add(key, valuePartial);
            if (isThere) complete.Add(key, value);
        }
        if (random.Next(3) == 0)
        {
            partial.Open(new UnknownFact("m", "open"));
            if (random.Next(2) == 0) complete.Add("z", CelInt.Of(random.Next(3)));
        }
        return ("m", partial.Build(), complete.Build());
    }

    private (string Name, CelValue Partial, CelValue Complete) NextObject()
    {
        var count = Perhaps("o.count", CelInt.Of(random.Next(3)));
        CelValue? name = random.Next(2) == 0 ? new CelString(Pick("j", "k")) : null;
        var namePartial = random.Next(2) == 0 ? CelUnknown.Of("o.name", "?") : name;
        var partial = CelObject.Create(Thing, ("count", count.Partial)).With("name", namePartial);
        return ("o", partial, CelObject.Create(Thing, ("count", count.Complete)).With("name", name));
    }

    private (string Name, CelValue Partial, CelValue Complete) Perhaps(string name, CelValue value) =>
        (name, random.Next(2) == 0 ? CelUnknown.Of(name, "?") : value, value);

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
