using Portolan.Benchmarks.HandWritten;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;

namespace Portolan.Benchmarks.Data;

/// <summary>
/// A firm of the register with facts made up beside: what it does not publish and duties ask. They hang on the number of the firm and the name of the
/// fact alone, so that every run has the same; about one in ten is left unstated.
/// </summary>
public sealed class DutyFirm
{
    /// <summary>The facts made up, by their names in the rulebook.</summary>
    public static readonly IReadOnlyList<string> Flags =
    [
        "article63", "microenterprise", "simplifiedFramework", "nis2Entity", "drawsUpWhitePapers", "offersTokens", "ownTokenTraded", "arrangesTransactions",
        "transfersForClients", "intermediatesTransfers", "selfHostedTransfers", "exchangesForUnionUsers", "outsources", "servesReportedTokens", "paymentServices",
        "amlTasksOutsourced", "takesInducements", "independentAdvice", "executesOffPlatform", "usesOtherCustodians", "matchedPrincipalTrading", "applicationPending",
    ];

    private static readonly string[] Kinds = ["casp", "unspecified", "investment-firm", "credit-institution"];

    private readonly Truth3[] flags;

    /// <summary>A firm.</summary>
    /// <param name="row">What the register says of it.</param>
    /// <param name="number">Its number.</param>
    public DutyFirm(RegisterRow row, int number)
    {
        Row = row;
        Kind = Kinds[number % Kinds.Length];
        HasMtf = number % 8 == 2;
        TlptFrom = number % 3 == 0 ? new DateOnly(2026, 1, 1).AddMonths(number % 36) : null;
        this.flags = [.. Flags.Select((_, flag) => Made(number, flag))];
    }

    /// <summary>What the register says of it.</summary>
    public RegisterRow Row { get; }

    /// <summary>How it came to be entitled.</summary>
    public string Kind { get; }

    /// <summary>Whether it operates an MTF; read of investment firms only.</summary>
    public bool HasMtf { get; }

    /// <summary>The day from which it is named for threat-led penetration tests, or null.</summary>
    public DateOnly? TlptFrom { get; }

    /// <summary>A fact made up, by its number in <see cref="Flags"/>.</summary>
    public Truth3 Flag(int number) => this.flags[number];

    /// <summary>The facts as Portolan takes them.</summary>
    /// <param name="snapshot">The day of the register snapshot.</param>
    public FirmFacts Facts(DateOnly snapshot)
    {
        var entries = new Dictionary<string, Fact>
        {
            ["home"] = new FactText(Row.Home),
            ["kind"] = new FactText(Kind),
            ["services"] = Map(Row.Services.Select(letter => (letter.ToString(), Map([("from", new FactDate(Row.From))])))),
            ["passports"] = Map(Row.Hosts.Select(host => (host, Map([("listed", new FactDate(snapshot))])))),
            ["mifid"] = new FactList(HasMtf ? [new FactText("A8")] : []),
        };
        if (TlptFrom is { } from) entries.Add("tlptIdentified", new FactDate(from));
        for (var i = 0; i < Flags.Count; i++)
        {
            if (Flag(i).IsKnown) entries.Add(Flags[i], new FactFlag(Flag(i).Holds));
        }
        return new FirmFacts(Row.Id, new FactMap(entries));
    }

    private static Truth3 Made(int firm, int flag)
    {
        const int outOf = 20;
        const int trueBelow = 10;
        const int falseBelow = 18;
        var drawn = (firm * 7 + flag * 11 + firm * flag * 3) % outOf;
        return drawn < trueBelow ? Truth3.Yes : drawn < falseBelow ? Truth3.No : Truth3.Open;
    }

    private static FactMap Map(IEnumerable<(string Name, FactMap Fact)> entries) => new(entries.ToDictionary(entry => entry.Name, Fact (entry) => entry.Fact));

    private static FactMap Map(IEnumerable<(string Name, FactDate Fact)> entries) => new(entries.ToDictionary(entry => entry.Name, Fact (entry) => entry.Fact));
}
