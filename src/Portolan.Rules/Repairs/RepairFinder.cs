using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Repairs;

/// <summary>
/// Finds the smallest sets of measures that make a question permitted. Every set is tried on the facts and decided by the engine again, so
/// that a repair that is found is one that works; sets that contain a smaller one that works are left out.
/// </summary>
public sealed class RepairFinder
{
    /// <summary>More measures at once are no repair but another firm; the search grows with the power of this.</summary>
    public const int MostMeasures = 3;

    private readonly Decider decider;
    private readonly MeasureApplication application;
    private readonly IReadOnlyList<string> states;

    /// <summary>A finder under the rules of an edition.</summary>
    public RepairFinder(Edition edition)
    {
        decider = new Decider(edition);
        application = new MeasureApplication(edition.Rulebook);
        states = [.. edition.Rulebook.Schema.Enumeration("state").Members.Select(member => member.Code)];
    }

    /// <summary>The repairs, the least effort first, then the earliest; none where it is permitted already.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public IReadOnlyList<Repair> Find(Question question)
    {
        if (decider.Decide(question) == Decision.Permitted) return [];
        var measures = decider.Edition.Rulebook.Measures.Values.Where(measure => measure.LeadTime is not null && measure.Changes.Count > 0).ToList();
        var found = measures.Where(measure => measure.MakesEntity).SelectMany(measure => Entities(measure, question)).ToList();
        found.AddRange(Sets([.. measures.Where(measure => !measure.MakesEntity)], question));
        return [.. found.OrderBy(repair => repair.Effort).ThenBy(repair => repair.Done).ThenBy(repair => repair.Steps[^1].Home, StringComparer.Ordinal)];
    }

    /// <summary>A new entity of the group stands alone: no measure of the firm itself adds to it.</summary>
    private IEnumerable<Repair> Entities(Measure measure, Question question) =>
        (measure.ChoosesHome ? states : (IReadOnlyList<string?>)[null]).Select(home => Try([(measure, home)], question)).OfType<Repair>();

    private IEnumerable<Repair> Sets(IReadOnlyList<Measure> measures, Question question)
    {
        var working = new List<int>();
        foreach (var set in Enumerable.Range(1, (1 << measures.Count) - 1).Where(set => int.PopCount(set) <= MostMeasures).OrderBy(set => int.PopCount(set)))
        {
            if (working.Exists(smaller => (smaller & set) == smaller)) continue;
            if (Try([.. measures.Where((_, i) => (set >> i & 1) != 0).Select(measure => (measure, (string?)null))], question) is not { } repair) continue;
            working.Add(set);
            yield return repair;
        }
    }

    private Repair? Try(IReadOnlyList<(Measure Measure, string? Home)> set, Question question)
    {
        var steps = new List<RepairStep>();
        foreach (var (measure, home) in set)
        {
            if (!application.Fits(measure, question, home)) return null;
            var (step, facts) = application.Apply(measure, question, home);
            steps.Add(step);
            question = question with { Firm = facts, Date = step.Done };
        }
        if (decider.Decide(question) != Decision.Permitted) return null;
        return new Repair(steps, question.Date, steps.Sum(step => step.Measure.Effort), question.Firm);
    }
}
