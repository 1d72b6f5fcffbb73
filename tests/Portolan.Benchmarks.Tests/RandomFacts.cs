using FsCheck;
using FsCheck.Fluent;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Tests;

/// <summary>Facts of the form of the published ones, with a few firms, so drawn that every rule holds somewhere.</summary>
internal static class RandomFacts
{
    private const int Firms = 16;
    private const int AllServices = 1023;
    private const int Day = 20_499;

    private static readonly Rulebook Rulebook = BenchmarkCase.ReadRulebook();

    /// <summary>Facts for the codes of the benchmark's rulebook.</summary>
    public static Gen<PublishedFacts> Generator =>
        from states in Gen.ArrayOf(States, Codes("state").Count)
        from need in Gen.ArrayOf(Gen.Elements(50, 125, 150), Codes("service").Count)
        from firms in Gen.ArrayOf(Firm, Firms)
        from milestones in Gen.ArrayOf(Days, 3)
        from host in Number
        from refused in Numbers
        from days in Gen.ArrayOf(Days, 2)
        select new PublishedFacts(
            [.. states.Zip(Codes("state"), (state, code) => state with { Code = code })], Codes("service"), need, Codes("kind"),
            [.. firms.Select((firm, i) => firm with { Id = $"F{i}" })], Day, new MilestoneRow(milestones[0], milestones[1], milestones[2]),
            new ScenarioRows(
                new ScenarioRow(false, host, [], PublishedFacts.Never, PublishedFacts.Never),
                new ScenarioRow(true, host, [.. refused], days[0], days[1])));

    /// <summary>The days that are asked about, those before them and those after: where first and last days are told apart.</summary>
    private static Gen<int> Days =>
        from asked in Gen.Choose(-2, 32)
        from off in Gen.Choose(-1, 1)
        select Day + AnswersCheck.FirstDay + asked * AnswersCheck.DaysApart + off;

    private static Gen<int> DaysOr(int never) => Gen.Frequency((4, Days), (never, Gen.Constant(PublishedFacts.Never)));

    private static Gen<int> Services => Gen.Choose(0, AllServices);

    private static Gen<int> Number => Gen.Choose(0, Codes("state").Count - 1);

    private static Gen<int[]> Numbers => Gen.SubListOf(Enumerable.Range(0, Codes("state").Count)).Select(list => list.ToArray());

    private static Gen<bool> Seldom => Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)));

    private static Gen<bool> Often => Seldom.Select(flag => !flag);

    private static Gen<StateRow> States =>
        from days in Gen.ArrayOf(Days, 3)
        from flags in Gen.ArrayOf(Seldom, 2)
        from simplified in Gen.Elements(true, false)
        select new StateRow("", flags[0], days[0], days[1], days[2], simplified, flags[1]);

    private static Gen<FirmRow> Firm =>
        from type in Gen.Frequency((2, Gen.Choose(0, 7)), (1, Gen.Constant(7)))
        from home in Number
        from sets in Gen.ArrayOf(Services, 3)
        from days in Gen.ArrayOf(Days, 2)
        from authorised in DaysOr(never: 1)
        from withdrawn in DaysOr(never: 16)
        from coins in Gen.ArrayOf(Gen.Elements(true, false), 4)
        from seldom in Gen.ArrayOf(Seldom, 4)
        from often in Gen.ArrayOf(Often, 3)
        from capital in Gen.Elements(40, 125, 500)
        from lists in Gen.ArrayOf(Numbers, 3)
        from hosts in Passports
        from suspensions in Gen.ListOf(Suspension, 2)
        select new FirmRow(
            "", type, home, sets[0], authorised, withdrawn, coins[0], sets[1], coins[1], capital, often[0], often[1], seldom[0], seldom[1], coins[2],
            coins[3], seldom[2], seldom[3], often[2], sets[2], days[0], lists[0], days[1], lists[1], lists[2], hosts, [.. suspensions]);

    private static Gen<int[][]> Passports =>
        from hosts in Numbers
        from starts in Gen.ArrayOf(Days, hosts.Length)
        from services in Gen.ArrayOf(Services, hosts.Length)
        select hosts.Select((host, i) => new[] { host, starts[i], services[i] }).ToArray();

    private static Gen<int[]> Suspension =>
        from state in Number
        from begin in Days
        from length in Gen.Choose(1, 200)
        select new[] { state, begin, begin + length };

    private static List<string> Codes(string enumeration) => [.. Rulebook.Schema.Enumeration(enumeration).Members.Select(member => member.Code)];
}
