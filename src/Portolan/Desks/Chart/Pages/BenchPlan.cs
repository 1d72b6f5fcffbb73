using System.Runtime.CompilerServices;
using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Rules.Plans;
using Portolan.Rules.Plans.SetCover;

namespace Portolan.Desks.Chart.Pages;

/// <summary>The cheapest way back for a group of firms that act together.</summary>
/// <param name="Firms">The firms.</param>
/// <param name="By">The day by which what was lost is to be back.</param>
/// <param name="Plan">The plan.</param>
public sealed record BenchPlan(IReadOnlyList<IFirm> Firms, DateOnly By, RestorationPlan Plan)
{
    /// <summary>More entities than a group has.</summary>
    public const int MostFirms = 12;

    /// <summary>A page does not wait longer for something cheaper.</summary>
    private static readonly SetCoverLimits Limits = new(SetCoverLimits.Default.MaximumNodes, TimeSpan.FromSeconds(1));

    /// <summary>What plans from the day asked about last stand on, for one scenario after another.</summary>
    private static readonly ConditionalWeakTable<Planner, PlanGround> Kept = [];

    /// <summary>The plan for firms of a question, its scenarios included, or null where they lose nothing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="firms">The firms.</param>
    /// <param name="lost">The cells of all firms that the scenarios take.</param>
    internal static BenchPlan? Of(ChartQuestion question, IReadOnlyList<IFirm> firms, IReadOnlyList<Cell> lost)
    {
        var numbers = question.Firms.Index().Where(known => firms.Any(firm => firm.Id == known.Item.Id)).Select(known => known.Index).ToList();
        var own = lost.Where(cell => numbers.Contains(cell.Firm)).Select(cell => cell with { Firm = numbers.IndexOf(cell.Firm) }).ToList();
        if (own.Count == 0) return null;
        var by = PlanMaker.EarliestFor(question.Edition.Rulebook, question.On);
        var plan = new PlanMaker(question.Edition, GroundOf(question), by).Make([.. numbers.Select(number => question.Population.Firms[number])], own, Limits);
        return new BenchPlan([.. numbers.Select(number => question.Firms[number])], by, plan);
    }

    private static PlanGround GroundOf(ChartQuestion question)
    {
        if (Kept.TryGetValue(question.Planner, out var known) && known.Start == question.On) return known;
        var fresh = new PlanGround(question.Edition.Rulebook, question.Population.Globals, question.On);
        Kept.AddOrUpdate(question.Planner, fresh);
        return fresh;
    }
}
