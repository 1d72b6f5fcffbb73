using System.Globalization;

namespace Portolan.Rules.Deadlines;

/// <summary>A length of time as the law writes it, such as <c>10 working days</c>. The default value is no time.</summary>
/// <param name="Count">How many, from 0 to <see cref="MaxCount"/>.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct Period(int Count, PeriodUnit Unit)
{
    /// <summary>Longer than any period of the law: 99,999 days are 270 years.</summary>
    public const int MaxCount = 99_999;

    private static readonly (string One, string Many, PeriodUnit Unit)[] Words =
    [
        ("second", "seconds", PeriodUnit.Seconds), ("minute", "minutes", PeriodUnit.Minutes), ("hour", "hours", PeriodUnit.Hours),
        ("day", "days", PeriodUnit.CalendarDays), ("calendar day", "calendar days", PeriodUnit.CalendarDays), ("working day", "working days", PeriodUnit.WorkingDays),
        ("business day", "business days", PeriodUnit.BusinessDays), ("week", "weeks", PeriodUnit.Weeks), ("month", "months", PeriodUnit.Months), ("year", "years", PeriodUnit.Years),
    ];

    /// <summary>Whether it is counted in clock time rather than days.</summary>
    public bool IsClockTime => Unit is PeriodUnit.Seconds or PeriodUnit.Minutes or PeriodUnit.Hours;

    /// <summary>Whether it counts working days only.</summary>
    public bool CountsWorkingDays => Unit is PeriodUnit.WorkingDays or PeriodUnit.BusinessDays;

    /// <summary>Reads a number and a unit: <c>4 hours</c>, <c>15 calendar days</c> (or <c>15 days</c>), <c>10 working days</c>, <c>1 month</c>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a period (expected a number and {string.Join(", ", Words.Select(word => word.Many))})");

    /// <summary>As <see cref="Parse"/>, with false in place of the exception.</summary>
    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(text[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MaxCount) return false;
        var unit = text[(space + 1)..].Trim();
        foreach (var (one, many, value) in Words)
        {
            if (unit != one && unit != many) continue;
            period = new Period(count, value);
            return true;
        }
        return false;
    }

    /// <summary>The period in words.</summary>
    public override string ToString()
    {
        var unit = Unit;
        var word = Words.Last(candidate => candidate.Unit == unit);
        return string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? word.One : word.Many)}");
    }
}
