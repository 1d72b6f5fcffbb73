namespace Portolan.Rules.Calendars;

/// <summary>The codes of the issues that a calendar's file can raise, beside those of its YAML; a closed set.</summary>
public static class CalendarIssueCodes
{
    /// <summary>The file is named for another calendar than the one it states.</summary>
    public const string Identity = "calendar.identity";

    /// <summary>A day that is not written in one of the known forms, or that no year has.</summary>
    public const string Day = "calendar.day";

    /// <summary>A year or a span of years that makes no sense.</summary>
    public const string Years = "calendar.years";

    /// <summary>A shift that does not move from a weekday by one to six days.</summary>
    public const string Shift = "calendar.shift";

    /// <summary>A way to substitute that is not known.</summary>
    public const string Substitute = "calendar.substitute";
}
