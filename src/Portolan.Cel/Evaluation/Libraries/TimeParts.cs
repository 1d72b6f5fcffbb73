using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>Parts of instants, in UTC or another zone, and of spans of time.</summary>
internal static class TimeParts
{
    private const long SecondsPerMinute = 60;
    private const long SecondsPerHour = 3600;
    private const int NanosecondsPerMillisecond = 1_000_000;

    public static IEnumerable<string> Names =>
        ["getFullYear", "getMonth", "getDayOfYear", "getDayOfMonth", "getDate", "getDayOfWeek", "getHours", "getMinutes", "getSeconds",
            "getMilliseconds"];

    public static CelFunction? Find(string name) => name switch
    {
        "getFullYear" => Make(name, t => t.Year),
        "getMonth" => Make(name, t => t.Month - 1),
        "getDayOfYear" => Make(name, t => t.DayOfYear - 1),
        "getDayOfMonth" => Make(name, t => t.Day - 1),
        "getDate" => Make(name, t => t.Day),
        "getDayOfWeek" => Make(name, t => (int)t.DayOfWeek),
        "getHours" => Make(name, t => t.Hour, d => d.Nanoseconds / (SecondsPerHour * CelDuration.NanosecondsPerSecond)),
        "getMinutes" => Make(name, t => t.Minute, d => d.Nanoseconds / (SecondsPerMinute * CelDuration.NanosecondsPerSecond)),
        "getSeconds" => Make(name, t => t.Second, d => d.Nanoseconds / CelDuration.NanosecondsPerSecond),
        "getMilliseconds" =>
            Make(name, t => t.Millisecond, d => d.Nanoseconds % CelDuration.NanosecondsPerSecond / NanosecondsPerMillisecond),
        _ => null,
    };

    private static CelFunction Make(string name, Func<DateTime, int> part, Func<CelDuration, long>? ofSpan = null)
    {
        var overloads = new List<CelOverload>
        {
            new(true, [CelType.Timestamp], CelType.Int, a => CelInt.Of(part(((CelTimestamp)a[0]).ToDateTimeOffset().UtcDateTime))),
            new(true, [CelType.Timestamp, CelType.String], CelType.Int, a => InZone((CelTimestamp)a[0], (CelString)a[1], part)),
        };
        if (ofSpan is not null) overloads.Add(new(true, [CelType.Duration], CelType.Int, a => CelInt.Of(ofSpan((CelDuration)a[0]))));
        return new CelFunction(name, [.. overloads]);
    }

    private static CelValue InZone(CelTimestamp time, CelString zone, Func<DateTime, int> part)
    {
        var utc = time.ToDateTimeOffset().UtcDateTime;
        if (OffsetOf(zone.Value, utc) is not { } offset)
        {
            return new CelError(CelErrorCode.InvalidArgument, $"there is no time zone '{zone.Value}'");
        }
        var ticks = utc.Ticks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? new CelError(CelErrorCode.OutOfRange, "timestamp out of range in this time zone: outside years 1 to 9999")
            : CelInt.Of(part(new DateTime(ticks, DateTimeKind.Unspecified)));
    }

    private static TimeSpan? OffsetOf(string zone, DateTime utc)
    {
        if (OffsetText.TryParse(zone) is { } minutes) return TimeSpan.FromMinutes(minutes);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(utc) : null;
    }
}
