using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Planning;

/// <summary>Random rulebooks over the project's fact schema: conditions of every shape that the planner takes apart, and some that it cannot.</summary>
internal static class RandomRulebooks
{
    private static readonly string[] Relations = [">=", ">", "<=", "<", "==", "!="];

    private static readonly string[] Atoms =
    [
        "state == firm.home", "state != firm.home", "firm.home == 'MT'", "service in firm.services", "state in firm.passports",
        "service in ['a', 'c', 'e']", "state in ['FR', 'IT', 'MT']", "service == 'b'", "firm.kind in ['casp', 'unspecified']", "firm.kind == 'investment-firm'",
        "firm.thirdCountry", "firm.ownInitiative", "'A1' in firm.mifid", "has(firm.withdrawn)", "firm.services[service].complete",
        "has(firm.passports[state].services)", "service in firm.passports[state].services", "size(firm.passports) > 2", "size(firm.measures) == 0",
        "firm.name == 'text'", "state in firm.national", "service in firm.national[state].services", "true", "false",
        "interventions.exists(i, i.state == state && service in i.services)",
        "firm.measures.exists(m, m.power == 'art-94' && m.state == firm.home)",
    ];

    private static readonly string[] DayAtoms =
    [
        "date REL firm.withdrawn", "date REL firm.services[service].from", "date REL firm.services[service].until", "firm.services[service].from REL date",
        "date REL firm.passports[state].submitted + days(15)", "date REL firm.passports[state].listed", "date REL firm.national[state].since",
        "date REL date('DAY')", "date('DAY') REL date", "date REL timestamp('DAYT12:30:00Z')", "date - days(10) REL date('DAY')",
        "firm.measures.exists(m, m.state == state && date REL m.from && (!has(m.until) || date <= m.until))",
        "firm.measures.all(m, date REL m.from || service in m.services)",
        "interventions.exists(i, i.state == state && date REL i.from)",
        "firm.passports.exists(s, p, has(p.submitted) && date REL p.submitted)",
        "firm.passports.exists(s, has(firm.passports[s].submitted) && date REL firm.passports[s].submitted)",
        "firm.services.all(s, date REL firm.services[s].from || s == 'b')",
        "firm.measures.exists(m, service == 'a' && date REL m.from)",
        "firm.measures.filter(m, date REL m.from).size() > 0",
        "(firm.thirdCountry ? date REL date('DAY') : service == 'a')", "(date REL firm.withdrawn ? state == 'FR' : firm.ownInitiative)",
    ];

    /// <summary>The YAML of a random file of rules: permissions, prohibitions, exemptions and the ban.</summary>
    public static Gen<string> Rules { get; } =
        from count in Gen.Choose(3, 9)
        from rules in Gen.CollectToArray(Enumerable.Range(0, count), Rule)
        select Header + string.Concat(rules) + Ban;

    private const string Header = """
        act: 32023R1114
        known-from: 2023-06-09
        rules:

        """;

    private const string Ban = """
          - id: random.ban
            cites: ["59(1)"]
            title: {en: the ban, fr: l'interdiction}
            effect: prohibit
            otherwise: true
            per: [firm]
            in-force: 2024-12-30..

        """;

    /// <summary>A random condition.</summary>
    public static Gen<string> Condition(int depth) => depth == 0
        ? Gen.Frequency((2, Gen.Elements(Atoms)), (3, DayAtom))
        : Gen.Frequency(
            (2, Condition(0)),
            (4, Pair(depth, "&&")),
            (2, Pair(depth, "||")),
            (1, Condition(depth - 1).Select(condition => $"!({condition})")));

    private static Gen<string> DayAtom =>
        from atom in Gen.Elements(DayAtoms)
        from relation in Gen.Elements(Relations)
        from day in RandomFirms.Day
        select atom.Replace("REL", relation, StringComparison.Ordinal).Replace("DAY", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Gen<string> Pair(int depth, string connective) =>
        from left in Condition(depth - 1)
        from right in Condition(depth - 1)
        select $"({left} {connective} {right})";

    private static Gen<string> Rule(int number) =>
        from condition in Condition(3)
        from effect in Gen.Elements("permit", "permit", "prohibit", number > 0 ? "exempt" : "prohibit")
        from status in Gen.Frequency((4, Gen.Constant("settled")), (1, Gen.Constant("contested")))
        from first in Gen.Frequency((3, Gen.Constant(new DateOnly(2024, 12, 30))), (1, RandomFirms.Day))
        from length in Gen.Choose(0, 900)
        select $"""
              - id: random.{(effect == "prohibit" ? "prohibition" : effect)}-{number}
                cites: ["59(1)"]
                title: {"{"}en: rule {number}, fr: règle {number}{"}"}
                effect: {effect}
                per: [firm, service, state]
                in-force: {first:yyyy-MM-dd}..{(length > 600 ? "" : first.AddDays(length).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}
                status: {status}
                when: |
                  {condition}{(effect == "exempt" ? "\n    except: [random.prohibition-0]" : "")}

            """;
}
