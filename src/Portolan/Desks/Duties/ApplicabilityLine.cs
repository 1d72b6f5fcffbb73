using Portolan.Desks.Register;
using Portolan.Desks.Rules;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary>A duty of the rulebook in the statement of applicability of a firm.</summary>
/// <param name="Duty">The id of the rule.</param>
/// <param name="Title">What it is.</param>
/// <param name="Truth">Whether it binds the firm, anywhere and for anything.</param>
/// <param name="Binds">Where and for what, or <c>yes</c>, <c>no</c>, <c>unsettled</c>.</param>
/// <param name="Why">Why, or why not.</param>
/// <param name="Cites">The provisions.</param>
public sealed record ApplicabilityLine(string Duty, LocalisedText Title, Truth Truth, string Binds, string Why, IReadOnlyList<string> Cites)
{
    /// <summary>The statement of a firm, in the order of the rules.</summary>
    internal static IEnumerable<ApplicabilityLine> Of(DutyReading reading, IFirm firm, Language language)
    {
        foreach (var group in reading.Of(firm).GroupBy(answer => answer.Key.Duty))
        {
            var answers = group.ToList();
            var telling = answers.FirstOrDefault(Binding) ?? answers.FirstOrDefault(answer => answer.Status == DutyStatus.Unsettled) ?? answers[0];
            var truth = telling.Status switch { DutyStatus.NotApplicable => Truth.False, DutyStatus.Unsettled => Truth.Unknown, _ => Truth.True };
            var places = answers.Where(answer => answer.Status == telling.Status || (truth == Truth.True && Binding(answer))).Select(answer => answer.Place).Where(place => place.Length > 0).ToList();
            var where = truth switch { Truth.True => places.Count > 0 ? string.Join(' ', places) : "yes", Truth.False => "no", _ => "unsettled" };
            yield return new ApplicabilityLine(group.Key, telling.Rule.Title, truth, where, WhyOf(reading, telling, truth, language), [.. telling.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.CiteIn(language))]);
        }
    }

    private static bool Binding(DutyAnswer answer) => answer.Status is not (DutyStatus.NotApplicable or DutyStatus.Unsettled);

    private static string WhyOf(DutyReading reading, DutyAnswer answer, Truth truth, Language language)
    {
        var outcome = reading.Explain(answer);
        if (truth == Truth.True) return (outcome.Because ?? answer.Rule.Title).In(language);
        if (truth == Truth.False) return string.Join("; ", outcome.Parts.Where(part => part.Truth == Truth.False).Select(part => $"{(language == Language.French ? "non :" : "not:")} {part.Part}"));
        if (outcome.Condition == Truth.True) return $"{(language == Language.French ? "le droit est" : "the law is")} {DutyWords.Of(answer.Rule.Status).In(language)}";
        return string.Join("; ", outcome.Parts.SelectMany(part => part.Unknowns).Select(unknown => $"{unknown.Path} {(language == Language.French ? "est inconnu" : "is not known")}").Distinct());
    }
}
