using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>
/// Finds the rules behind a changed decision: of those that decide on either side, and of the exemptions from them, the rules that come to
/// something else on the one side than on the other.
/// </summary>
/// <param name="before">The question to the earlier version.</param>
/// <param name="after">The question to the later version.</param>
/// <param name="maySayOtherwise">Whether a rule can come to something else, by its name; where it cannot, it is not asked.</param>
internal sealed class RulesBehind(ChartQuestion before, ChartQuestion after, Func<RuleId, bool> maySayOtherwise)
{
    private readonly Side before = new(before);
    private readonly Side after = new(after);

    /// <summary>The rules behind the change of a cell, ordered by name; those that decide on the later side where it is none of them.</summary>
    /// <param name="cells">The cell on both sides.</param>
    /// <param name="had">The rules that decide it on the earlier side.</param>
    /// <param name="has">The rules that decide it on the later side.</param>
    public IReadOnlyList<Rule> At((Cell Before, Cell After) cells, IReadOnlyList<Rule> had, IReadOnlyList<Rule> has)
    {
        var deciding = has.Concat(had).DistinctBy(rule => rule.Id).ToList();
        var exemptions = after.Exemptions.Concat(before.Exemptions).Where(exemption => deciding.Any(rule => exemption.Except.Contains(rule.Id)));
        var behind = deciding.Concat(exemptions).DistinctBy(rule => rule.Id)
            .Where(rule => maySayOtherwise(rule.Id) && before.Holds(rule.Id, cells.Before) != after.Holds(rule.Id, cells.After));
        return behind.OrderBy(rule => rule.Id).ToList() is { Count: > 0 } found ? found : has;
    }

    private sealed class Side(ChartQuestion question)
    {
        private readonly Decider decider = new(question.Edition);
        private readonly Dictionary<RuleId, EditionRule> members = question.Edition.Rules.ToDictionary(member => member.Rule.Id);

        public IReadOnlyList<Rule> Exemptions { get; } = [.. question.Edition.Rules.Select(member => member.Rule).Where(rule => rule.Effect == Effect.Exempt)];

        /// <summary>Whether a rule holds in a cell; one that this side does not have holds nowhere.</summary>
        public Truth Holds(RuleId id, Cell cell)
        {
            if (!members.TryGetValue(id, out var member)) return Truth.False;
            var grid = question.Planner.Grid;
            return decider.Holds(member, new Question(grid.Firms[cell.Firm].Facts, grid.Services[cell.Service], grid.States[cell.State], question.On, question.Population.Interventions));
        }
    }
}
