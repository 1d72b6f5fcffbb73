using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;

namespace Portolan.Rules.Tests.Verification;

/// <summary>Random conditions over the facts of <see cref="SmallRulebook"/>, and random facts that are all known.</summary>
internal sealed class RandomLaw(int seed)
{
    private static readonly DateOnly FirstDay = new(2024, 12, 20);
    private readonly Random random = new(seed);

    /// <summary>A condition; some part of it may be an error on some facts.</summary>
    public string Condition(int depth)
    {
        if (depth == 0) return Atom();
        return random.Next(8) switch
        {
            0 or 1 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
            2 or 3 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
            4 => $"!({Condition(depth - 1)})",
            5 => $"({Condition(depth - 1)} ? {Condition(depth - 1)} : {Condition(depth - 1)})",
            6 => $"(({Condition(depth - 1)}) {Pick("==", "!=")} ({Condition(depth - 1)}))",
            _ => Macro(),
        };
    }

    /// <summary>Facts, every one of them known.</summary>
    public Question Question()
    {
        var firm = new Dictionary<string, Fact>
        {
            ["home"] = Text("DE", "FR", "MT", "GB"),
            ["services"] = Entitlements("a", "b", "c"),
            ["passports"] = Entitlements("DE", "FR", "MT"),
        };
        Perhaps(firm, "name", () => Text("Example", "Other"));
        Perhaps(firm, "kind", () => Text("x", "y", "z"));
        Perhaps(firm, "active", () => new FactFlag(random.Next(2) == 0));
        Perhaps(firm, "size", () => new FactNumber(random.Next(-2, 4)));
        Perhaps(firm, "withdrawn", Day);
        Perhaps(firm, "skills", Kinds);
        Perhaps(firm, "measures", Measures);
        return new Question(new FactMap(firm), Pick("a", "b", "c"), Pick("DE", "FR", "MT"), RandomDay(),
            random.Next(2) == 0 ? null : new Dictionary<string, Fact> { ["interventions"] = Measures() });
    }

    private string Atom() => Pick(
        "true", "1 / 0 == 1", "firm.active", "firm.name == 'Example'", $"state == '{Pick("DE", "FR", "MT")}'", "state != firm.home", "firm.home == 'GB'",
        "service in ['a', 'b']", "firm.kind in ['x', 'z']", "firm.kind == 'x'", "'y' in firm.skills", "firm.kind in firm.skills",
        "service in firm.services", "state in firm.passports", "firm.home in firm.passports", "has(firm.withdrawn)", "has(firm.services.b)",
        "has(firm.services[service].until)", "has(firm.passports[state].tags)", "'x' in firm.services[service].tags",
        "firm.kind in firm.passports[firm.home].tags", $"{Date()} {Pick("<", "<=", ">", ">=", "==", "!=")} {Date()}",
        $"{Number()} {Pick("<", "<=", ">", ">=", "==", "!=")} {Number()}", $"({Date()} - {Date()}) {Pick("<", ">=")} days({Number()})",
        "date <= addWorkingDays(date, 0, firm.home)", "state in [firm.home, 'FR']", "cel.bind(d, firm.withdrawn, d < date || firm.active)");

    private string Macro() => random.Next(6) switch
    {
        0 => $"firm.measures.{Quantifier()}(m, {Pick("m.state == state", "date >= m.from", "date <= m.until", "has(m.until)")} && {Atom()})",
        1 => $"interventions.{Quantifier()}(i, {Pick("i.state == firm.home", "i.until > i.from", "firm.active")})",
        2 => $"firm.services.{Quantifier()}(s, s == service || {Atom()})",
        3 => $"firm.services.{Pick("exists", "all", "existsOne")}(s, e, e.from <= date {Pick("&&", "||")} e.until > date)",
        4 => $"firm.skills.{Pick("exists", "all")}(k, k == firm.kind)",
        _ => $"['a', 'b'].{Quantifier()}(s, s in firm.services)",
    };

    private string Quantifier() => Pick("exists", "all", "exists_one");

    private string Date() => random.Next(7) switch
    {
        0 => "firm.withdrawn",
        1 => "firm.services[service].from",
        2 => "firm.passports[state].until",
        3 => "firm.services['a'].from",
        4 => $"(date + days({Number()}))",
        5 => "(firm.active ? date : firm.withdrawn)",
        _ => random.Next(2) == 0 ? "date" : "date('2025-01-10')",
    };

    private string Number() => Pick("0", "1", "2", "firm.size", "-firm.size", "(firm.size + 1)", "(3 * firm.size)", "(firm.size - 9223372036854775807)");

    private FactMap Entitlements(params string[] keys) => new(keys.Where(_ => random.Next(2) == 0).ToDictionary(key => key, _ =>
    {
        var entries = new Dictionary<string, Fact> { ["from"] = Day() };
        Perhaps(entries, "until", Day);
        Perhaps(entries, "tags", Kinds);
        return (Fact)new FactMap(entries);
    }));

    private FactList Measures() => new([.. Enumerable.Range(0, random.Next(3)).Select(_ =>
    {
        var entries = new Dictionary<string, Fact> { ["state"] = Text("DE", "FR", "MT"), ["from"] = Day() };
        Perhaps(entries, "until", Day);
        return new FactMap(entries);
    })]);

    private FactList Kinds() => new([.. Enumerable.Range(0, random.Next(3)).Select(_ => Text("x", "y", "z"))]);

    private void Perhaps(Dictionary<string, Fact> facts, string name, Func<Fact> value)
    {
        if (random.Next(3) > 0) facts.Add(name, value());
    }

    private DateOnly RandomDay() => FirstDay.AddDays(random.Next(30));

    private FactDate Day() => new(RandomDay());

    private FactText Text(params string[] from) => new(Pick(from));

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
