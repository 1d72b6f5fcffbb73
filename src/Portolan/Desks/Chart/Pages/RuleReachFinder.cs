using Portolan.Desks.Rules.Pages;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Finds where a rule has its part on the day of a question.</summary>
internal static class RuleReachFinder
{
    /// <summary>The reach of a rule, or null where it is not among the rules asked: not known by the day of knowledge, or of a scenario that is not assumed.</summary>
    /// <param name="question">The question; under its scenarios for a rule of one of them.</param>
    /// <param name="rule">The rule.</param>
    public static RuleReach? Of(ChartQuestion question, Rule rule)
    {
        var member = question.Edition.Rules.FirstOrDefault(candidate => candidate.Rule.Id == rule.Id);
        if (member is null && question.Edition.Ban?.Id != rule.Id) return null;
        var decides = rule.Otherwise || rule.Effect is Effect.Permit or Effect.Prohibit;
        var matrix = question.Planner.Decide(question.Edition, question.On);
        var cells = decides ? [.. matrix.DecidedBy(rule.Id)] : question.Planner.On(question.On).CellsUnder(member!);
        var firms = cells.Select(cell => cell.Firm).Distinct().Order().Select(number => question.Firms[number]).ToList();
        var recorded = question.Firms.Recorded.Select(firm => firm.Id).ToHashSet(StringComparer.Ordinal);
        var ours = firms.Where(firm => recorded.Contains(firm.Id)).Select(firm => (firm.Id, firm.Name)).ToList();
        return new RuleReach(
            question.On, decides, ours, firms.Count - ours.Count, question.Firms.Count,
            rule.Per.HasFlag(Axis.State) ? States(question.Planner.Grid, cells) : [],
            rule.Per.HasFlag(Axis.Service) ? [.. cells.Select(cell => cell.Service).Distinct().Order().Select(number => question.Planner.Grid.Services[number])] : [],
            cells.Count, decides ? cells.Count(cell => matrix[cell] == Decision.Unsettled) : 0);
    }

    private static List<(Country State, int Firms)> States(Grid grid, IReadOnlyList<Cell> cells) =>
        [.. cells.GroupBy(cell => cell.State, cell => cell.Firm)
            .Select(state => (State: Country.Parse(grid.States[state.Key]), Firms: state.Distinct().Count()))
            .OrderByDescending(state => state.Firms).ThenBy(state => state.State.Code, StringComparer.Ordinal)];
}
