namespace Portolan.Rules.Deadlines;

/// <summary>What a period is counted in.</summary>
public enum PeriodUnit
{
    /// <summary>Seconds, which run through weekends and holidays.</summary>
    Seconds,

    /// <summary>Minutes, which run through weekends and holidays.</summary>
    Minutes,

    /// <summary>Hours, which run through weekends and holidays.</summary>
    Hours,

    /// <summary>Days of the calendar.</summary>
    CalendarDays,

    /// <summary>Days other than public holidays, Saturdays and Sundays (Regulation (EEC, Euratom) No 1182/71, Art. 2(2)).</summary>
    WorkingDays,

    /// <summary>Days on which banks work, counted like working days with the calendar that is given.</summary>
    BusinessDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}
