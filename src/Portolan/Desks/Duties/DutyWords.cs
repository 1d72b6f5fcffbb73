using System.Globalization;
using Portolan.CommandLine;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Duties;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary>What duties are made of, in words, English and French.</summary>
internal static class DutyWords
{
    /// <summary>The word for a status.</summary>
    public static LocalisedText Of(DutyStatus status) => status switch
    {
        DutyStatus.NotApplicable => new("not applicable", "sans objet"),
        DutyStatus.NoOccasion => new("no occasion", "sans événement"),
        DutyStatus.Met => new("met", "respectée"),
        DutyStatus.Due => new("due", "à faire"),
        DutyStatus.Overdue => new("overdue", "en retard"),
        _ => new("unsettled", "incertaine"),
    };

    /// <summary>The word for how sure the law is.</summary>
    public static LocalisedText Of(RuleStatus status) => status switch
    {
        RuleStatus.Settled => new("settled", "établi"),
        RuleStatus.Contested => new("contested", "contesté"),
        _ => new("announced", "annoncé"),
    };

    /// <summary>The words for an addressee.</summary>
    public static LocalisedText Of(Addressee addressee) => addressee switch
    {
        Addressee.Own => new("nobody outside", "personne à l'extérieur"),
        Addressee.ManagementBody => new("the management body", "l'organe de direction"),
        Addressee.HomeAuthority => new("the home authority", "l'autorité d'origine"),
        Addressee.HostAuthority => new("the host authority", "l'autorité d'accueil"),
        Addressee.AmlSupervisor => new("the supervisor against money laundering", "le superviseur LCB-FT"),
        Addressee.FinancialIntelligenceUnit => new("the financial intelligence unit", "la cellule de renseignement financier"),
        Addressee.TaxAuthority => new("the tax authority", "l'administration fiscale"),
        Addressee.OtherAuthority => new("another authority", "une autre autorité"),
        Addressee.Clients => new("clients", "les clients"),
        Addressee.Public => new("the public", "le public"),
        Addressee.Issuer => new("the issuer or offeror", "l'émetteur ou l'offreur"),
        Addressee.OtherProvider => new("the other provider", "l'autre prestataire"),
        _ => new("staff", "le personnel"),
    };

    /// <summary>A deadline in words.</summary>
    public static LocalisedText Of(DutyDeadline deadline) => deadline switch
    {
        WithinDeadline within => new($"within {within.Period} of {within.Of.English}", $"dans un délai de {PeriodText.French(within.Period)} à compter de : {within.Of.French}"),
        BeforeDeadline { Period.Count: 0 } before => new($"before {before.Of.English}", $"avant : {before.Of.French}"),
        BeforeDeadline before => new($"at least {before.Period} before {before.Of.English}", $"au moins {PeriodText.French(before.Period)} avant : {before.Of.French}"),
        EveryDeadline every => new($"{EveryEnglish(every.Period)}", $"{EveryFrench(every.Period)}"),
        YearlyDeadline yearly => new($"by {Days(yearly, Language.English)} of each year", $"pour les {Days(yearly, Language.French)} de chaque année"),
        FixedDeadline once => new($"by {ReportText.Day(once.Date)}", $"au plus tard le {ReportText.Day(once.Date, Language.French)}"),
        PromptDeadline promptly => new($"{promptly.Words.English}, after {promptly.Of.English}", $"{promptly.Words.French}, après : {promptly.Of.French}"),
        FirstDeadline several => new(string.Join(", and ", several.Of.Select(one => Of(one).English)), string.Join(", et ", several.Of.Select(one => Of(one).French))),
        _ => new("at all times", "en permanence"),
    };

    private static string EveryEnglish(Period period)
    {
        var one = period with { Count = 1 };
        return period.Count == 1 ? $"at least every {one.ToString()[2..]}" : $"at least every {period}";
    }

    private static string EveryFrench(Period period)
    {
        var feminine = period.Unit is PeriodUnit.Weeks or PeriodUnit.Hours or PeriodUnit.Minutes or PeriodUnit.Seconds;
        if (period.Count != 1) return $"au moins {(feminine ? "toutes" : "tous")} les {PeriodText.French(period)}";
        return $"au moins une fois par {PeriodText.French(period)[2..]}";
    }

    private static string Days(YearlyDeadline yearly, Language language)
    {
        const int anyYear = 2023;
        return string.Join(", ", yearly.Days.Select(day => ReportText.Day(day.In(anyYear), language).Replace($" {anyYear}", "", StringComparison.Ordinal)));
    }
}
