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
        "/bench?hosts=FR&hosts=IT&homes=MT",
        "/duties",
        "/rules",
        "/rules?q=passport",
        "/rules/mica.65.listed",
        "/register",
        "/register?q=bank",
        "/register?q=zzzz",
        "/record",
    ];
}
