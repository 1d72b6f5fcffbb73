using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Plans;

/// <summary>What new entities would owe a year, in hours of work by estimates of the rulebook: duties that certainly bind.</summary>
internal sealed class OwedHours
{
    private readonly int[] asSuch;
    private readonly int[,] byState;

    private OwedHours(int[] asSuch, int[,] byState) => (this.asSuch, this.byState) = (asSuch, byState);

    /// <summary>The hours of entities.</summary>
    /// <param name="matrix">Whom the duties bind, the entities being its firms.</param>
    public static OwedHours Of(DutyMatrix matrix)
    {
        var grid = matrix.Grid;
        var entities = Enumerable.Range(0, grid.Firms.Count).ToList();
        var (asSuch, byState) = (new int[grid.Firms.Count], new int[grid.Firms.Count, grid.States.Count]);
        for (var rule = 0; rule < matrix.Rules.Count; rule++)
        {
            if (matrix.Rules[rule].Rule is not { Duty: { Effort: > 0 } duty } owed) continue;
            var perState = owed.Per.HasFlag(Axis.State);
            foreach (var cell in matrix.CellsOf(rule, entities))
            {
                if (!matrix.Binds(rule, cell)) continue;
                if (perState) byState[cell.Firm, cell.State] += duty.Effort;
                else asSuch[cell.Firm] += duty.Effort;
            }
        }
        return new OwedHours(asSuch, byState);
    }

    /// <summary>Hours a year of an entity as such, whatever States it serves.</summary>
    public int AsSuch(int entity) => this.asSuch[entity];

    /// <summary>Hours a year of an entity for serving a State.</summary>
    public int For(int entity, int state) => this.byState[entity, state];
}
