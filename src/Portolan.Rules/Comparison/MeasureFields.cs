using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Comparison;

/// <summary>What a measure says, field by field.</summary>
internal static class MeasureFields
{
    public static IEnumerable<FieldText> Of(Measure measure, ActCatalogue acts)
    {
        foreach (var field in RuleFields.Words("title", measure.Title)) yield return field;
        yield return RuleFields.Cites("cites", measure.Cites, acts);
        yield return new FieldText("lead-time", measure.LeadTime is { } time ? Text(time) : "none");
    }

    private static string Text(LeadTime time) => (time.WorkingDays, time.CalendarDays) switch
    {
        (var days, 0) => $"{days} working days",
        (0, var days) => $"{days} calendar days",
        var (working, calendar) => $"{working} working days, then {calendar} calendar days",
    };
}
