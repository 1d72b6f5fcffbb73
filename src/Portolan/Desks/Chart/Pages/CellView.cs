using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Questions;
using Portolan.Rules.Repairs;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Why one firm may or may not provide one service in one State, and what would change it.</summary>
public sealed class CellView
{
    private CellView(IFirm firm, ChartQuestion question, DecisionExplanation explanation, Decision before, NextChange? next, IReadOnlyList<Repair> repairs)
    {
        (FirmId, FirmName, On, Explanation, Before, Next, Repairs) = (firm.Id, firm.Name, question.On, explanation, before, next, repairs);
        Scenarios = [.. question.Edition.Scenarios];
    }

    /// <summary>The firm's id.</summary>
    public string FirmId { get; }

    /// <summary>The firm's name.</summary>
    public string FirmName { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>The State.</summary>
    public Country State => Country.Parse(Explanation.Question.State);

    /// <summary>The service.</summary>
    public Service Service => Service.Parse(Explanation.Question.Service);

    /// <summary>The decision with its rules.</summary>
    public DecisionExplanation Explanation { get; }

    /// <summary>The other rules in force on where one may operate.</summary>
    public IReadOnlyList<RuleOutcome> Others => [.. Explanation.Others.Where(outcome => outcome.Rule.Effect is Effect.Permit or Effect.Prohibit)];

    /// <summary>The decision without the scenarios assumed.</summary>
    public Decision Before { get; }

    /// <summary>The day on which it flips by itself, or null.</summary>
    public NextChange? Next { get; }

    /// <summary>What would make it permitted, the soonest first.</summary>
    public IReadOnlyList<Repair> Repairs { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>The view of a cell.</summary>
    internal static CellView Of(ChartQuestion question, string named, Country state, Service service)
    {
        var firm = RegisterQuestions.FindFirm(question.Firms, named);
        var facts = question.Population.Firms.First(candidate => candidate.Id == firm.Id).Facts;
        var asked = new Question(facts, service.ToString(), state.Code, question.On);
        var decider = new Decider(question.Edition);
        var explanation = decider.Explain(asked);
        // The parts of rules are evaluated when they are read, so they are read while the question may still be asked.
        foreach (var outcome in explanation.Outcomes) _ = outcome.Parts;
        var repairs = explanation.Decision == Decision.Permitted ? [] : new RepairFinder(question.Edition).Find(asked);
        var before = question.Edition.Scenarios.Count == 0 ? explanation.Decision : new Decider(question.Plain).Decide(asked);
        return new CellView(firm, question, explanation, before, NextChange.Find(question.Edition, asked), repairs);
    }
}
