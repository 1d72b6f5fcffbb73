using System.Runtime.CompilerServices;
using Portolan.Desks.Chart;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Duties;

/// <summary>
/// The duties of firms, each firm on its own: the days on which they begin to bind are few then, and need no other firm's. Kept for the firms and days that
/// are looked at again and again, with the planner of the firms that they come from.
/// </summary>
internal sealed class FirmMatrices
{
    /// <summary>A group's firms, and some that people look up besides.</summary>
    private const int MostFirms = 16;

    /// <summary>As many firms, rules and days together as people go to and fro between.</summary>
    private const int MostMatrices = 64;

    private static readonly ConditionalWeakTable<Planner, FirmMatrices> Kept = [];

    private readonly Dictionary<string, Planner> planners = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Firm, Edition Edition, DateOnly On), DutyMatrix> matrices = [];

    /// <summary>The duties of a firm under the rules and on the day of a question.</summary>
    public static DutyMatrix Of(ChartQuestion question, IFirm firm) => Kept.GetOrCreateValue(question.Planner).Find(question, firm);

    private DutyMatrix Find(ChartQuestion question, IFirm firm)
    {
        var key = (firm.Id, question.Edition, question.On);
        if (this.matrices.TryGetValue(key, out var known)) return known;
        if (this.matrices.Count >= MostMatrices) this.matrices.Clear();
        var matrix = PlannerOf(question, firm).On(question.On).Owed(question.Edition);
        this.matrices.Add(key, matrix);
        return matrix;
    }

    private Planner PlannerOf(ChartQuestion question, IFirm firm)
    {
        if (this.planners.TryGetValue(firm.Id, out var known)) return known;
        if (this.planners.Count >= MostFirms) this.planners.Clear();
        var facts = question.Population.Firms.First(candidate => candidate.Id == firm.Id);
        var planner = new Planner(question.Edition.Rulebook, new Population([facts], question.Population.Globals));
        this.planners.Add(firm.Id, planner);
        return planner;
    }
}
