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
        yield return new FieldText("lead-time", measure.LeadTime is { } time ? $"{time.WorkingDays} working days, then {time.CalendarDays} calendar days" : "none");
    }
}
