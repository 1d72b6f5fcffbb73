using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart;

/// <summary>
/// Finds the rules behind a changed decision: of those that decide on either side, and of the exemptions from them, the rules that come to
/// something else on the one side than on the other. There is always one, because a decision follows from nothing else.
/// </summary>
/// <param name="before">The question to the earlier version.</param>
/// <param name="after">The question to the later version.</param>
/// <param name="maySayOtherwise">Whether a rule can come to something else, by its name; where it cannot, it is not asked.</param>
internal sealed class RulesBehind(ChartQuestion before, ChartQuestion after, Func<RuleId, bool> maySayOtherwise)
{
    private readonly Side before = new(before);
    private readonly Side after = new(after);

    /// <summary>The rules behind the change of a cell, ordered by name.</summary>
    /// <param name="cells">The cell on both sides.</param>
    /// <param name="had">The rules that decide it on the earlier side.</param>
    /// <param name="has">The rules that decide it on the later side.</param>
    public IReadOnlyList<Rule> At((Cell Before, Cell After) cells, IReadOnlyList<Rule> had, IReadOnlyList<Rule> has)
    {
        var deciding = has.Concat(had).DistinctBy(rule => rule.Id).ToList();
        var exemptions = after.Exemptions.Concat(before.Exemptions).Where(exemption => deciding.Any(rule => exemption.Except.Contains(rule.Id)));
        return [.. deciding.Concat(exemptions).DistinctBy(rule => rule.Id)
            .Where(rule => maySayOtherwise(rule.Id) && before.Ask(rule.Id, cells.Before) != after.Ask(rule.Id, cells.After))
            .OrderBy(rule => rule.Id)];
    }

    /// <summary>What a rule comes to in a cell.</summary>
    /// <param name="Truth">Whether it holds.</param>
    /// <param name="Effect">What follows where it does not fail, or null where it does.</param>
    /// <param name="Except">The prohibitions that it then defeats.</param>
    private readonly record struct Part(Truth Truth, Effect? Effect, string Except);

    private sealed class Side(ChartQuestion question)
    {
        private readonly Decider decider = new(question.Edition);
        private readonly Dictionary<RuleId, EditionRule> members = question.Edition.Rules.ToDictionary(member => member.Rule.Id);

        public IReadOnlyList<Rule> Exemptions { get; } =
            [.. question.Edition.Rules.Select(member => member.Rule).Where(rule => rule.Effect == Effect.Exempt)];

        public Part Ask(RuleId id, Cell cell)
        {
            // A rule that this side does not have holds nowhere; the ban has no condition and stands wherever it is in force.
            if (question.Edition.Ban is { } ban && ban.Id == id) return Of(ban, ban.InForce.Includes(question.On) ? Truth.True : Truth.False);
            return members.TryGetValue(id, out var member) ? Of(member.Rule, decider.Holds(member, Question(cell))) : default;
        }

        private static Part Of(Rule rule, Truth truth) =>
            truth == Truth.False ? default : new Part(truth, rule.Effect, string.Join(' ', rule.Except.Order()));

        private Question Question(Cell cell)
        {
            var grid = question.Planner.Grid;
            return new Question(
                grid.Firms[cell.Firm].Facts, grid.Services[cell.Service], grid.States[cell.State], question.On, question.Population.Globals);
        }
    }
}
