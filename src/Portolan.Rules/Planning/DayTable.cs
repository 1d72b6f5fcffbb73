using System.Runtime.Intrinsics;
using Portolan.Cel.Values;

namespace Portolan.Rules.Planning;

/// <summary>
/// The days that an expression comes to, wherever it may differ: what the day asked about is compared with. Laid out so that one
/// instruction compares several.
/// </summary>
internal sealed class DayTable : IValueTable
{
    /// <summary>A day that no other equals, comes before or after in a way that counts: lanes that are open, and padding.</summary>
    private const int NoDay = int.MaxValue;

    private const long SecondsPerDay = 86_400;
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private readonly int stride;
    private readonly int[] days;
    private readonly uint[] open;
    private readonly DayRelation relation;
    private bool hasOpen;
    private int[]? changeDays;
    private (int Period, TruthPlane Plane)? last;

    public DayTable(Layout layout, DayRelation relation)
    {
        Layout = layout;
        this.relation = relation;
        stride = layout.Lanes == 1 ? 1 : RoundUp(layout.Lanes, Vector256<int>.Count);
        days = new int[layout.RowCount * stride];
        Array.Fill(days, NoDay);
        open = new uint[layout.RowCount];
    }

    public Layout Layout { get; }

    /// <summary>Takes the value of the expression for a row and lane.</summary>
    public void Set(int row, int lane, CelValue value)
    {
        if (value is CelTimestamp instant)
        {
            days[row * stride + lane] = DayOf(instant);
            return;
        }
        hasOpen = true;
        open[row] |= Layout.Lanes == 1 ? Layout.All : 1u << lane;
    }

    /// <summary>Where the comparison holds on a day. Between two days on which it changes it is the same plane.</summary>
    public TruthPlane On(int day)
    {
        var place = Array.BinarySearch(ChangeDays(), day);
        var period = place < 0 ? ~place : place + 1;
        if (last is var (known, plane) && known == period) return plane;
        var computed = Compute(day);
        last = (period, computed);
        return computed;
    }

    /// <summary>Adds the days on which the comparison changes, within bounds.</summary>
    public void AddChanges(SortedSet<int> changes, int from, int until)
    {
        foreach (var day in ChangeDays().SkipWhile(day => day < from).TakeWhile(day => day <= until)) changes.Add(day);
    }

    /// <summary>The days on which the comparison changes somewhere, in order. The table is full when they are first asked for.</summary>
    private int[] ChangeDays()
    {
        if (changeDays is not null) return changeDays;
        var (onDay, dayAfter) = relation.Flips();
        var distinct = days.Distinct().Where(day => day != NoDay).ToList();
        changeDays = [.. (onDay ? distinct : []).Concat(dayAfter ? distinct.Select(day => day + 1) : []).Distinct().Order()];
        return changeDays;
    }

    private TruthPlane Compute(int day)
    {
        var holds = new uint[Layout.RowCount];
        if (stride == 1)
        {
            for (var row = 0; row < holds.Length; row++) holds[row] = Compare(days[row], day) ? Layout.All & ~open[row] : 0;
        }
        else
        {
            for (var row = 0; row < holds.Length; row++) holds[row] = CompareLanes(days.AsSpan(row * stride, stride), day) & Layout.All & ~open[row];
        }
        if (!hasOpen) return new TruthPlane(Layout, holds, holds);
        var possible = new uint[holds.Length];
        for (var row = 0; row < holds.Length; row++) possible[row] = holds[row] | open[row];
        return new TruthPlane(Layout, holds, possible);
    }

    private int DayOf(CelTimestamp instant)
    {
        var day = Epoch + (int)Math.Floor(instant.Seconds / (double)SecondsPerDay);
        if (instant.IsDate) return day;
        if (relation is DayRelation.On or DayRelation.NotOn) return NoDay;
        return relation.RoundsUp() ? day + 1 : day;
    }

    private bool Compare(int other, int day) => relation switch
    {
        DayRelation.OnOrAfter => day >= other,
        DayRelation.After => day > other,
        DayRelation.OnOrBefore => day <= other,
        DayRelation.Before => day < other,
        DayRelation.On => day == other,
        _ => day != other,
    };

    private uint CompareLanes(ReadOnlySpan<int> lanes, int day)
    {
        var asked = Vector256.Create(day);
        uint result = 0;
        for (var i = 0; i < lanes.Length; i += Vector256<int>.Count)
        {
            var others = Vector256.Create(lanes[i..]);
            var holds = relation switch
            {
                DayRelation.OnOrAfter => Vector256.GreaterThanOrEqual(asked, others),
                DayRelation.After => Vector256.GreaterThan(asked, others),
                DayRelation.OnOrBefore => Vector256.LessThanOrEqual(asked, others),
                DayRelation.Before => Vector256.LessThan(asked, others),
                DayRelation.On => Vector256.Equals(asked, others),
                _ => ~Vector256.Equals(asked, others),
            };
            result |= holds.ExtractMostSignificantBits() << i;
        }
        return result;
    }

    private static int RoundUp(int count, int multiple) => (count + multiple - 1) / multiple * multiple;
}
