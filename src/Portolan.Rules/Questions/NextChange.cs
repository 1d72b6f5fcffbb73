using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Questions;

/// <summary>The next day on which an answer flips by itself: no one does anything, time passes.</summary>
/// <param name="Date">The first day with the other answer.</param>
/// <param name="Before">The answer until then.</param>
/// <param name="After">The answer from then on.</param>
/// <param name="Rules">The rules that decide from then on.</param>
public sealed record NextChange(DateOnly Date, Decision Before, Decision After, IReadOnlyList<Rule> Rules)
{
    /// <summary>How far ahead to look: dates in law and in authorisations lie nearer.</summary>
    public const int YearsAhead = 10;

    /// <summary>The next change after the day of a question, or null where none is in sight.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="question">The firm, service, State and day.</param>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public static NextChange? Find(Edition edition, Question question)
    {
        var planner = new Planner(edition.Rulebook, new Population([new FirmFacts("the firm", question.Firm)], question.Globals));
        var cell = planner.Grid.Find(0, question.Service, question.State);
        var before = planner.Decide(edition, question.Date)[cell];
        foreach (var date in planner.ChangeDays(edition, question.Date.AddDays(1), question.Date.AddYears(YearsAhead)))
        {
            var matrix = planner.Decide(edition, date);
            if (matrix[cell] != before) return new NextChange(date, before, matrix[cell], matrix.RulesAt(cell));
        }
        return null;
    }
}
