using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Comparison;

/// <summary>What a measure says, field by field.</summary>
internal static class MeasureFields
{
    public static IEnumerable<FieldText> Of(Measure measure, ActCatalogue acts)
    {
        foreach (var field in RuleFields.Words("title", measure.Title.Text)) yield return field;
        yield return RuleFields.Cites("cites", measure.Cites, acts);
        if (measure.When is { } when) yield return RuleFields.When(when);
        yield return new FieldText("lead-time", measure.LeadTime is { } time ? Text(time) : "none");
        yield return new FieldText("effort", $"{measure.Effort}");
        if (measure.MakesEntity) yield return new FieldText("entity", "new");
        if (measure.ChoosesHome) yield return new FieldText("choose", "home");
        foreach (var change in measure.Changes)
        {
            yield return new FieldText(change.Value is null ? $"unset.{Path(change)}" : $"set.{Path(change)}", change.Value is { } value ? FactFields.Text(value) : "");
        }
    }

    private static string Path(FactChange change) => "firm" + string.Concat(change.Path.Select(step => step.IsKey ? $"[{step.Name}]" : $".{step.Name}"));

    private static string Text(LeadTime time) => (time.WorkingDays, time.CalendarDays) switch
    {
        (var days, 0) => $"{days} working days",
        (0, var days) => $"{days} calendar days",
        var (working, calendar) => $"{working} working days, then {calendar} calendar days",
    };
}
