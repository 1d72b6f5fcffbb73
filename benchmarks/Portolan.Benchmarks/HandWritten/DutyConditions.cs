using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>What conditions of duties ask of one firm, in C#: each of the rulebook's definitions once, over fields at hand.</summary>
public sealed class DutyConditions
{
    private static readonly int[] Numbers = [.. DutyFirm.Flags.Select((_, i) => i)];
    private static readonly Dictionary<string, int> NumberOf = DutyFirm.Flags.Zip(Numbers).ToDictionary(pair => pair.First, pair => pair.Second);

    private static readonly string[] OutsideUnion = ["IS", "LI", "NO"];

    private static readonly int MicroenterpriseFlag = NumberOf["microenterprise"];
    private static readonly int Article63Flag = NumberOf["article63"];
    private static readonly int SimplifiedFlag = NumberOf["simplifiedFramework"];
    private static readonly int Nis2Flag = NumberOf["nis2Entity"];
    private static readonly int ArrangesFlag = NumberOf["arrangesTransactions"];
    private static readonly int TransfersFlag = NumberOf["transfersForClients"];
    private static readonly int ExchangesFlag = NumberOf["exchangesForUnionUsers"];

    /// <summary>The condition of a rule, by its text in the rulebook, as a function of a firm.</summary>
    public static readonly IReadOnlyDictionary<string, Func<DutyConditions, Truth3>> ByText = new Dictionary<string, Func<DutyConditions, Truth3>>
    {
        ["isProvider()"] = on => on.Provider,
        ["hasFullFramework()"] = on => on.FullFramework,
        ["isObligedEntity()"] = on => on.ObligedEntity,
        ["isFinancialEntity()"] = on => on.FinancialEntity,
        ["hasFullFramework() && !firm.microenterprise"] = on => on.FullFramework & !on.Microenterprise,
        ["hasFullFramework() && firm.microenterprise"] = on => on.FullFramework & on.Microenterprise,
        ["isFinancialEntity() && !firm.microenterprise"] = on => on.FinancialEntity & !on.Microenterprise,
        ["isFinancialEntity() && firm.microenterprise"] = on => on.FinancialEntity & on.Microenterprise,
        ["isFinancialEntity() && reportsOnWeekends()"] = on => on.FinancialEntity & on.ReportsOnWeekends,
        ["isFinancialEntity() && !reportsOnWeekends()"] = on => on.FinancialEntity & !on.ReportsOnWeekends,
        ["isNamedForTlpt()"] = on => on.NamedForTlpt,
        ["hasSimplifiedFramework()"] = on => on.SimplifiedFramework,
        ["arrangesOrExecutes()"] = on => on.ArrangesOrExecutes,
        ["carriesTransfers()"] = on => on.CarriesTransfers,
        ["carriesTransfers() && firm.selfHostedTransfers"] = on => on.CarriesTransfers & on.Stated("selfHostedTransfers"),
        ["carriesTransfers() || isProvider() && firm.intermediatesTransfers"] = on => on.CarriesTransfers | (on.Provider & on.Stated("intermediatesTransfers")),
        ["isProvider() && firm.intermediatesTransfers"] = on => on.Provider & on.Stated("intermediatesTransfers"),
        ["isProvider() && firm.article63"] = on => on.Provider & on.Article63,
        ["isProvider() && firm.outsources"] = on => on.Provider & on.Stated("outsources"),
        ["isProvider() && firm.servesReportedTokens"] = on => on.Provider & on.Stated("servesReportedTokens"),
        ["isProvider() && firm.paymentServices"] = on => on.Provider & on.Stated("paymentServices"),
        ["firm.drawsUpWhitePapers"] = on => on.Stated("drawsUpWhitePapers"),
        ["firm.drawsUpWhitePapers || firm.offersTokens"] = on => on.Stated("drawsUpWhitePapers") | on.Stated("offersTokens"),
        ["firm.offersTokens || firm.drawsUpWhitePapers"] = on => on.Stated("offersTokens") | on.Stated("drawsUpWhitePapers"),
        ["firm.offersTokens"] = on => on.Stated("offersTokens"),
        ["firm.ownTokenTraded"] = on => on.Stated("ownTokenTraded"),
        ["firm.applicationPending"] = on => on.Stated("applicationPending"),
        ["reportsUsersForTax()"] = on => on.ReportsUsers,
        ["actsInUnion()"] = on => on.ActsInUnion,
        ["actsInUnion() && provides('a')"] = on => on.ActsInUnion & on.Provides("a"),
        ["providesBesidesAdvice()"] = on => on.ProvidesAny("abcdefgij"),
        ["providesBesidesAdvice() && firm.selfHostedTransfers"] = on => on.ProvidesAny("abcdefgij") & on.Stated("selfHostedTransfers"),
        ["isObligedEntity() && firm.amlTasksOutsourced"] = on => on.ObligedEntity & on.Stated("amlTasksOutsourced"),
        ["provides('a')"] = on => on.Provides("a"),
        ["provides('b')"] = on => on.Provides("b"),
        ["provides('e')"] = on => on.Provides("e"),
        ["provides('f')"] = on => on.Provides("f"),
        ["provides('g')"] = on => on.Provides("g"),
        ["provides('h')"] = on => on.Provides("h"),
        ["provides('i')"] = on => on.Provides("i"),
        ["provides('j')"] = on => on.Provides("j"),
        ["provides('c') || provides('d')"] = on => on.ProvidesAny("cd"),
        ["provides('h') || provides('i')"] = on => on.ProvidesAny("hi"),
        ["provides('b') || provides('c') || provides('d') || provides('e') || provides('g') || provides('i') || provides('j')"] = on => on.ProvidesAny("bcdegij"),
        ["provides('b') && serves()"] = on => on.Provides("b") & on.Serves,
        ["provides('b') && firm.matchedPrincipalTrading"] = on => on.Provides("b") & on.Stated("matchedPrincipalTrading"),
        ["provides('a') && firm.usesOtherCustodians"] = on => on.Provides("a") & on.Stated("usesOtherCustodians"),
        ["provides('e') && firm.executesOffPlatform"] = on => on.Provides("e") & on.Stated("executesOffPlatform"),
        ["provides('h') && firm.takesInducements"] = on => on.Provides("h") & on.Stated("takesInducements"),
        ["provides('h') && firm.independentAdvice"] = on => on.Provides("h") & on.Stated("independentAdvice"),
        ["provides('f') || firm.offersTokens"] = on => on.Provides("f") | on.Stated("offersTokens"),
        ["state == 'FR' && serves() && isProvider()"] = on => on.Only("FR") & on.Serves & on.Provider,
        ["state == 'HU' && serves() && (provides('c') || provides('d'))"] = on => on.Only("HU") & on.Serves & on.ProvidesAny("cd"),
        ["state == 'FR' && firm.home == 'FR' && reportsUsersForTax()"] = on => on.AtHome("FR") & on.ReportsUsers,
        ["state == 'DE' && firm.home == 'DE' && reportsUsersForTax()"] = on => on.AtHome("DE") & on.ReportsUsers,
        ["state == 'IE' && firm.home == 'IE' && reportsUsersForTax()"] = on => on.AtHome("IE") & on.ReportsUsers,
        ["state == 'LU' && firm.home == 'LU' && reportsUsersForTax()"] = on => on.AtHome("LU") & on.ReportsUsers,
    };

    private readonly DutyFirm firm;
    private readonly IReadOnlyDictionary<string, int> states;
    private readonly bool holdsServices;

    /// <summary>The conditions for one firm.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="states">The number of each State by its code.</param>
    /// <param name="snapshot">The day from which the register lists its host States.</param>
    /// <param name="on">The day asked about.</param>
    public DutyConditions(DutyFirm firm, IReadOnlyDictionary<string, int> states, DateOnly snapshot, DateOnly on)
    {
        (this.firm, this.states) = (firm, states);
        this.holdsServices = on >= firm.Row.From;
        Provider = Truth3.Of(this.holdsServices);
        Article63 = firm.Flag(Article63Flag);
        Microenterprise = firm.Flag(MicroenterpriseFlag);
        var served = Bit(firm.Row.Home);
        if (on >= snapshot)
        {
            foreach (var host in firm.Row.Hosts) served |= Bit(host);
        }
        Serves = Truth3.In(served);
        FinancialEntity = Provider | Truth3.Of(firm.Kind is "investment-firm" or "credit-institution");
        var mayBeSimplified = Truth3.Of(firm.Kind is "investment-firm" or "unspecified");
        var simplified = firm.Flag(SimplifiedFlag);
        FullFramework = FinancialEntity & (Article63 | !mayBeSimplified | !simplified);
        SimplifiedFramework = FinancialEntity & !Article63 & mayBeSimplified & simplified;
        NamedForTlpt = FullFramework & Truth3.Of(on >= firm.TlptFrom) & !Microenterprise;
        ReportsOnWeekends = Truth3.Of(firm.Kind == "credit-institution") | (Truth3.Of(firm.Kind == "unspecified") & !Article63) | Truth3.Of(firm.Kind == "investment-firm" && firm.HasMtf) | firm.Flag(Nis2Flag);
        ObligedEntity = ProvidesAny("abcdefgij") | (Provider & !Article63);
        CarriesTransfers = Provides("j") | (Provider & firm.Flag(TransfersFlag));
        ArrangesOrExecutes = ProvidesAny("bcdeg") | (Provider & firm.Flag(ArrangesFlag));
        var isOfUnion = !OutsideUnion.Contains(firm.Row.Home);
        ReportsUsers = Truth3.Of(isOfUnion) & ProvidesAny("bcdefgi") & firm.Flag(ExchangesFlag);
        ActsInUnion = Provider & Truth3.Of(isOfUnion || firm.Row.Hosts.Any(host => !OutsideUnion.Contains(host)));
    }

    private Truth3 Provider { get; }

    private Truth3 Article63 { get; }

    private Truth3 Microenterprise { get; }

    private Truth3 Serves { get; }

    private Truth3 FinancialEntity { get; }

    private Truth3 FullFramework { get; }

    private Truth3 SimplifiedFramework { get; }

    private Truth3 NamedForTlpt { get; }

    private Truth3 ReportsOnWeekends { get; }

    private Truth3 ObligedEntity { get; }

    private Truth3 CarriesTransfers { get; }

    private Truth3 ArrangesOrExecutes { get; }

    private Truth3 ReportsUsers { get; }

    private Truth3 ActsInUnion { get; }

    private Truth3 Stated(string flag) => this.firm.Flag(NumberOf[flag]);

    private Truth3 Provides(string service) => Truth3.Of(this.holdsServices && this.firm.Row.Services.Contains(service, StringComparison.Ordinal));

    private Truth3 ProvidesAny(string services) => Truth3.Of(this.holdsServices && this.firm.Row.Services.AsSpan().ContainsAny(services));

    private Truth3 Only(string state) => Truth3.In(Bit(state));

    private Truth3 AtHome(string state) => this.firm.Row.Home == state ? Only(state) : Truth3.No;

    private uint Bit(string state) => 1u << this.states[state];
}
