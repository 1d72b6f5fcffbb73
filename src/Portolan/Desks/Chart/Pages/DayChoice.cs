namespace Portolan.Desks.Chart.Pages;

/// <summary>A day among those on which the answer changes.</summary>
/// <param name="On">The day asked about.</param>
/// <param name="Days">The days on which the answer changes, in order.</param>
public sealed record DayChoice(DateOnly On, IReadOnlyList<DateOnly> Days)
{
    /// <summary>The number of the last change up to the day; −1 where it lies before the first.</summary>
    public int Index
    {
        get
        {
            var index = Days.Count - 1;
            while (index >= 0 && Days[index] > On) index--;
            return index;
        }
    }

    /// <summary>The change before the one that the day stands under, or null.</summary>
    public DateOnly? Previous => Index > 0 ? Days[Index - 1] : null;

    /// <summary>The next change after the day, or null.</summary>
    public DateOnly? Next => Index + 1 < Days.Count ? Days[Index + 1] : null;
}
