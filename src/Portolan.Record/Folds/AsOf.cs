using Portolan.Record.Events;

namespace Portolan.Record.Folds;

/// <summary>How far a record is read: all of it, up to an entry, or up to a moment. The default value is all of it.</summary>
public readonly record struct AsOf
{
    private readonly long? entries;
    private readonly DateTimeOffset? moment;

    private AsOf(long? entries, DateTimeOffset? moment) => (this.entries, this.moment) = (entries, moment);

    /// <summary>All that is recorded.</summary>
    public static AsOf Now => default;

    /// <summary>The entries up to one of that number, itself included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static AsOf Entry(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(number + 1, null);
    }

    /// <summary>The entries recorded up to a moment, itself included: those before the first that was recorded later.</summary>
    public static AsOf Moment(DateTimeOffset moment) => new(null, moment);

    /// <summary>The entries recorded up to the end of a day, in UTC.</summary>
    public static AsOf Day(DateOnly day) => Moment(new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddMicroseconds(-1));

    /// <summary>Whether an entry still belongs to what is asked for.</summary>
    public bool Includes(RecordEntry entry) => entry.Number < (this.entries ?? long.MaxValue) && entry.When <= (this.moment ?? DateTimeOffset.MaxValue);

    /// <summary>Whether so many entries, the last of them recorded then, all belong to what is asked for.</summary>
    internal bool Includes(long count, DateTimeOffset? last) => count <= (this.entries ?? long.MaxValue) && !(last > this.moment);
}
