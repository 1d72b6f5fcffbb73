using System.Globalization;

namespace Portolan.Cel.Values;

/// <summary>An instant, to the nanosecond, from the start of year 1 to the end of year 9999 in UTC.</summary>
public sealed class CelTimestamp : CelValue, IComparable<CelTimestamp>
{
    /// <summary>0001-01-01T00:00:00Z in seconds from 1970 (RFC 3339 has four-digit years).</summary>
    public const long MinSeconds = -62_135_596_800;

    /// <summary>9999-12-31T23:59:59Z in seconds from 1970.</summary>
    public const long MaxSeconds = 253_402_300_799;

    private const long SecondsPerDay = 86_400;
    private const int NanosecondsPerTick = 100;

    private CelTimestamp(long seconds, int nanoseconds)
    {
        Seconds = seconds;
        Nanoseconds = nanoseconds;
    }

    /// <summary>Whole seconds from 1970-01-01T00:00:00Z, rounded down.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds past the second, 0 to 999,999,999.</summary>
    public int Nanoseconds { get; }

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Timestamp;

    /// <inheritdoc/>
    public override string TypeName => "google.protobuf.Timestamp";

    /// <summary>Whether it is midnight in UTC, that is a plain date.</summary>
    public bool IsDate => Nanoseconds == 0 && Seconds % SecondsPerDay == 0;

    /// <summary>The instant, or null where it lies outside years 1 to 9999.</summary>
    /// <param name="seconds">Seconds from 1970, in UTC.</param>
    /// <param name="nanoseconds">Nanoseconds past the second, 0 to 999,999,999.</param>
    public static CelTimestamp? TryCreate(long seconds, int nanoseconds) =>
        seconds is < MinSeconds or > MaxSeconds ? null : new CelTimestamp(seconds, nanoseconds);

    /// <summary>Midnight in UTC at the start of a day.</summary>
    public static CelTimestamp OfDate(DateOnly date) =>
        new((date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * SecondsPerDay, 0);

    /// <summary>The instant of a date and time with an offset, to its precision of 100 ns.</summary>
    public static CelTimestamp Of(DateTimeOffset instant) =>
        new(instant.ToUnixTimeSeconds(), (int)(instant.UtcTicks % TimeSpan.TicksPerSecond) * NanosecondsPerTick);

    /// <summary>The date and time in UTC, rounded down to 100 ns.</summary>
    public DateTimeOffset ToDateTimeOffset() =>
        DateTimeOffset.FromUnixTimeSeconds(Seconds).AddTicks(Nanoseconds / NanosecondsPerTick);

    /// <summary>The date in UTC.</summary>
    public DateOnly ToDate() => DateOnly.FromDateTime(ToDateTimeOffset().UtcDateTime);

    /// <inheritdoc/>
    public int CompareTo(CelTimestamp? other) =>
        other is null ? 1 : Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelTimestamp timestamp && CompareTo(timestamp) == 0;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Seconds, Nanoseconds);

    /// <summary>The instant as RFC 3339 writes it, in UTC, with as many decimals of the second as it needs.</summary>
    public string ToRfc3339() =>
        DateTimeOffset.FromUnixTimeSeconds(Seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + CelDuration.Fraction(Nanoseconds) + "Z";

    /// <summary>The date alone at midnight in UTC, as rules mean it; otherwise RFC 3339.</summary>
    public override string ToString() =>
        IsDate ? ToDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ToRfc3339();
}
