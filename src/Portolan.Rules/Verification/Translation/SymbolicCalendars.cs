using Portolan.Rules.Calendars;

namespace Portolan.Rules.Verification.Translation;

/// <summary>The calendars of a rulebook, and the function that counts with them. Two rulebooks with the same holidays share the function.</summary>
/// <param name="Library">The calendars.</param>
/// <param name="Function">The name of the function.</param>
internal sealed record SymbolicCalendars(CalendarLibrary Library, string Function)
{
    /// <summary>The calendars of each rulebook.</summary>
    public static IReadOnlyList<SymbolicCalendars> Of(IReadOnlyList<CalendarLibrary> libraries)
    {
        var known = new List<SymbolicCalendars>();
        foreach (var library in libraries)
        {
            var function = known.FirstOrDefault(other => AreSame(other.Library, library))?.Function
                ?? WorkingDayCall.Function + (known.Count == 0 ? "" : FormattableString.Invariant($" {known.Count + 1}"));
            known.Add(new SymbolicCalendars(library, function));
        }
        return known;
    }

    private static bool AreSame(CalendarLibrary one, CalendarLibrary other) =>
        ReferenceEquals(one, other) || one.Ids.SequenceEqual(other.Ids) && one.Ids.All(id => AreSame(one.Get(id), other.Get(id)));

    private static bool AreSame(WorkingCalendar one, WorkingCalendar other) =>
        Enumerable.Range(Easter.FirstYear, Easter.LastYear - Easter.FirstYear + 1).All(year => Days(one, year).SequenceEqual(Days(other, year)));

    private static IEnumerable<DateOnly> Days(WorkingCalendar calendar, int year) => calendar.HolidaysIn(year).Select(holiday => holiday.Date).Distinct();
}
