namespace Portolan.Rules.Calendars;

/// <summary>How the law fixes the day of a holiday.</summary>
public enum HolidayRuleKind
{
    /// <summary>The same day every year: 1 May.</summary>
    FixedDay,

    /// <summary>A number of days before or after Western Easter Sunday.</summary>
    Easter,

    /// <summary>A number of days before or after Orthodox Easter Sunday.</summary>
    OrthodoxEaster,

    /// <summary>A weekday counted within a month: the last Monday of August.</summary>
    WeekdayInMonth,

    /// <summary>A weekday on or next to a day of the year: the Saturday from 20 June.</summary>
    WeekdayNearDay,

    /// <summary>One day in one year, by a decision of its own.</summary>
    SingleDay,
}
