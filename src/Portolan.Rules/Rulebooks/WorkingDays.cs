using Portolan.Cel.Checking;
using Portolan.Cel.Values;
using Portolan.Rules.Calendars;

namespace Portolan.Rules.Rulebooks;

/// <summary><c>addWorkingDays(day, count, calendar)</c>: the last day of a period of working days, for conditions.</summary>
internal static class WorkingDays
{
    private const string Name = "addWorkingDays";

    /// <summary>The function over the calendars of a rulebook.</summary>
    public static CelFunction Function(CalendarLibrary calendars) => CelFunction.Global(
        Name, [CelType.Timestamp, CelType.Int, CelType.String], CelType.Timestamp,
        arguments => Add(calendars, (CelTimestamp)arguments[0], (CelInt)arguments[1], (CelString)arguments[2]));

    private static CelValue Add(CalendarLibrary calendars, CelTimestamp day, CelInt count, CelString calendar)
    {
        if (calendars.Find(calendar.Value) is not { } found) return new CelError(CelErrorCode.InvalidArgument, $"no calendar '{calendar.Value}' to count working days with");
        const int mostDays = 100_000;
        if (count.Value is < -mostDays or > mostDays) return new CelError(CelErrorCode.InvalidArgument, $"{count.Value} working days (expected at most {mostDays})");
        try
        {
            return CelTimestamp.OfDate(found.AddWorkingDays(day.ToDate(), (int)count.Value));
        }
        catch (ArgumentOutOfRangeException)
        {
            return new CelError(CelErrorCode.InvalidArgument, $"no public holidays are known for the days behind {day}");
        }
    }
}
