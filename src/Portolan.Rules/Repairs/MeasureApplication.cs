using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Repairs;

/// <summary>Applies measures to the facts of a firm.</summary>
/// <param name="rulebook">The rulebook that the measures belong to.</param>
internal sealed class MeasureApplication(Rulebook rulebook)
{
    private readonly QuestionVariables variables = new(rulebook);
    private (FactMap Facts, CelValue Value)? lastFirm;

    /// <summary>Whether a measure makes sense for a question; one of which that is not known does.</summary>
    public bool Fits(Measure measure, Question question, string? home)
    {
        if (measure.When is not { } when) return true;
        return Truths.Of(Interpreter.Evaluate(when.Whole, Bind(when.Whole.Environment, question, home))) != Truth.False;
    }

    /// <summary>A measure begun on the day of a question, and the facts once it is done.</summary>
    /// <param name="measure">A measure with a lead time.</param>
    /// <param name="question">The firm, service, State and day.</param>
    /// <param name="home">The home State chosen, or null.</param>
    public (RepairStep Step, FactMap Facts) Apply(Measure measure, Question question, string? home)
    {
        var done = DoneOn(measure.LeadTime!, question, home ?? (measure.MakesEntity ? question.State : HomeOf(question)));
        var values = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["state"] = new FactText(question.State),
            ["service"] = new FactText(question.Service),
            ["start"] = new FactDate(question.Date),
            ["done"] = new FactDate(done),
        };
        if (home is not null) values.Add("home", new FactText(home));
        var origin = FactOrigin.Of(new LocalisedText($"measure {measure.Id}", $"mesure {measure.Id}"));
        var facts = measure.Changes.Aggregate(measure.MakesEntity ? NewEntity(question.Firm, origin) : question.Firm, (changed, change) => FactPatch.Apply(changed, change, values, origin));
        var title = measure.Title.In(environment => Bind(environment, question, home), rulebook.Schema);
        return (new RepairStep(measure, title, home, question.Date, done), facts);
    }

    /// <summary>The value of a firm's facts; that of the firm asked about last is kept, as measures are tried on one firm after the other.</summary>
    private CelValue FirmOf(FactMap facts)
    {
        if (lastFirm is var (known, kept) && ReferenceEquals(known, facts)) return kept;
        var value = variables.Firm(facts);
        lastFirm = (facts, value);
        return value;
    }

    private static FactMap NewEntity(FactMap firm, FactOrigin origin)
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["services"] = new FactMap(new Dictionary<string, Fact>(), null, origin),
            ["passports"] = new FactMap(new Dictionary<string, Fact>(), null, origin),
        };
        if (firm.Entries.TryGetValue("name", out var name)) facts.Add("name", name);
        return new FactMap(facts, null, origin);
    }

    private DateOnly DoneOn(LeadTime lead, Question question, string? calendar)
    {
        var done = question.Date;
        // Without a calendar, working days are counted as weekdays: the earliest day that it could be.
        if (lead.WorkingDays > 0) done = (calendar is null ? null : rulebook.Calendars.Find(calendar))?.AddWorkingDays(done, lead.WorkingDays) ?? AddWeekdays(done, lead.WorkingDays);
        return done.AddDays(lead.CalendarDays);
    }

    private static DateOnly AddWeekdays(DateOnly date, int days)
    {
        while (days > 0)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days--;
        }
        return date;
    }

    private static string? HomeOf(Question question) => (question.Firm.Entries.GetValueOrDefault("home") as FactText)?.Value;

    private Activation Bind(Cel.Checking.CelEnvironment environment, Question question, string? home) =>
        variables.Bind(environment, question.Globals, null)
            .With(QuestionVariables.FirmName, FirmOf(question.Firm))
            .With(QuestionVariables.ServiceName, new CelString(question.Service))
            .With(QuestionVariables.StateName, new CelString(question.State))
            .With(QuestionVariables.DateName, CelTimestamp.OfDate(question.Date))
            .With(ConditionCompiler.HomeVariable, new CelString(home ?? question.State));
}
