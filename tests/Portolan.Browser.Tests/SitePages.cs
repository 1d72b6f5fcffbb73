namespace Portolan.Browser.Tests;

/// <summary>The pages of the program, each in the states that look different.</summary>
public static class SitePages
{
    /// <summary>A scenario that takes much.</summary>
    public const string France = "scenario=france-refuses-passports";

    /// <summary>A firm of the record.</summary>
    public const string Exchange = "/firms/MT-meridian-exchange";

    /// <summary>Every address.</summary>
    public static TheoryData<string> All { get; } =
    [
        "/",
        $"/?{France}",
        "/?on=2024-12-30&home=IS&service=h",
        $"/states/FR?{France}",
        "/firms",
        Exchange,
        $"{Exchange}?{France}",
        $"{Exchange}/FR/a?{France}",
        $"{Exchange}/FR/h",
        "/bench",
        "/bench?hosts=FR&services=a&rules=-%20id%3A%20x",
        "/bench?scenario=national-licences",
        "/bench?hosts=FR&hosts=IT&homes=MT",
        "/duties",
        "/duties/calendar",
        "/duties/timeline",
        "/duties/applicability",
        "/duties/limits",
        "/duties/clocks",
        "/duties/states/FR",
        "/duties/of/MT-meridian-exchange/dora-301.5.1.c.final-report",
        "/filings",
        "/bench/brief?hosts=FR",
        "/rules",
        "/rules/differences?from=2025-06-01&to=2026-08-17",
        "/rules/checks",
        "/rules?act=32023R1114&effect=permit",
        "/rules?q=passport",
        "/rules/mica.65.listed",
        "/register",
        "/register?q=bank",
        "/register?q=zzzz",
        "/register/changes",
        "/register/quality?code=lei-check-digits",
        "/register/firms/54930069NLWEIGLHXU42",
        "/record",
        "/record/0",
        "/record/statistics",
        "/sign-in",
    ];
}
