namespace Portolan.Web.Readings;

/// <summary>Parameters that several readings have.</summary>
internal static class CommonParameters
{
    /// <summary>The most that one page holds: an answer of a few hundred kilobytes.</summary>
    public const int MostOnAPage = 1000;

    /// <summary>What a page holds where nothing is said.</summary>
    public const int UsuallyOnAPage = 100;

    /// <summary>The day asked about.</summary>
    public static Parameter On { get; } = new("on", "the day asked about, YYYY-MM-DD or today; by default the last that anything at hand tells of", "2026-08-17") { Kind = ParameterKind.Day };

    /// <summary>The day asked about, usually today.</summary>
    public static Parameter OnToday { get; } = On with { Description = "the day asked about, YYYY-MM-DD or today; by default today" };

    /// <summary>What was known when.</summary>
    public static Parameter Known { get; } = new("known", "answer with what was known on that day, YYYY-MM-DD or today; by default with all that is held", "2026-08-17") { Kind = ParameterKind.Day };

    /// <summary>The scenarios assumed.</summary>
    public static Parameter Assumed { get; } = new("scenario", "assume a scenario: its id, parameters behind a colon as in passports-refused:hosts=FR;homes=MT", "france-refuses-passports") { IsRepeated = true };

    /// <summary>The firm that a question is about.</summary>
    public static Parameter OneFirm { get; } = new("firm", "a firm: an LEI, an id, or words of a name that fit one firm only", "MT-meridian-exchange") { IsRequired = true };

    /// <summary>The firms that an answer is kept to.</summary>
    public static Parameter OnlyFirms { get; } = new("firm", "only this firm: an LEI, an id, or words of a name that fit one firm only", "MT-meridian-exchange") { IsRepeated = true };

    /// <summary>The State that a question is about.</summary>
    public static Parameter OneState { get; } = new("state", "a State of the EEA: its code or English name", "FR") { IsRequired = true };

    /// <summary>The service that a question is about.</summary>
    public static Parameter OneService { get; } = new("service", "a crypto-asset service of MiCA Art. 3(1)(16): its letter, a to j", "a") { IsRequired = true };

    /// <summary>The cells that an answer is kept to.</summary>
    public static IReadOnlyList<Parameter> Cells { get; } =
    [
        OnlyFirms,
        new("home", "only firms of this home State: its code or English name", "MT") { IsRepeated = true },
        new("state", "only this State served: its code or English name", "FR") { IsRepeated = true },
        new("service", "only this crypto-asset service of MiCA Art. 3(1)(16): its letter, a to j", "a") { IsRepeated = true },
    ];

    /// <summary>The day, the knowledge and the scenarios.</summary>
    public static IReadOnlyList<Parameter> Asked { get; } = [On, Known, Assumed];

    /// <summary>The same about today.</summary>
    public static IReadOnlyList<Parameter> AskedOfToday { get; } = [OnToday, Known, Assumed];

    /// <summary>How much of a list is read.</summary>
    public static Parameter Limit { get; } = new("limit", "read the list in pages of at most so many", "100") { Kind = ParameterKind.Number, Least = 1, Greatest = MostOnAPage };

    /// <summary>Where in a list reading goes on.</summary>
    public static Parameter After { get; } = new("after", "the cursor that came with the page before", "cmVnaXN0ZXIKTVQtbWVyaWRpYW4tZXhjaGFuZ2XPPMTQ");

    /// <summary>The pages of a list.</summary>
    public static IReadOnlyList<Parameter> InPages { get; } = [Limit, After];
}
