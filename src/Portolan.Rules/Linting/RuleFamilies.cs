using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>
/// Rules that are periods of one thing: of the same effect and layer (the rulebook, or one scenario), and either with names of one stem,
/// or, where they decide, citing a common provision under the same condition. Rules that do not decide may well share provision and
/// condition and still ask for different things.
/// </summary>
internal static class RuleFamilies
{
    /// <summary>The families of more than one rule, each ordered by the first day in force.</summary>
    public static IEnumerable<IReadOnlyList<Rule>> Of(LintSubject subject)
    {
        var left = subject.Rules.ToList();
        while (left.Count > 0)
        {
            var family = new List<Rule> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < family.Count; i++)
            {
                var relatives = left.Where(rule => AreRelated(subject, family[i], rule)).ToList();
                family.AddRange(relatives);
                left.RemoveAll(relatives.Contains);
            }
            if (family.Count > 1) yield return [.. family.OrderBy(rule => rule.InForce.From).ThenBy(rule => rule.Id)];
        }
    }

    /// <summary>Whether two rules of a family have the same condition on days that they share.</summary>
    public static bool SayTheSameTwice(LintSubject subject, Rule one, Rule other) =>
        one.InForce.Overlaps(other.InForce) && subject.HaveSameCondition(one, other) && AreRelated(subject, one, other);

    private static bool AreRelated(LintSubject subject, Rule one, Rule other)
    {
        if (one.Effect != other.Effect || one.Scenario != other.Scenario || one.Otherwise || other.Otherwise) return false;
        return Stem(one.Id) == Stem(other.Id) || one.Decides && one.Cites.Intersect(other.Cites).Any() && subject.HaveSameCondition(one, other);
    }

    /// <summary>The name up to the last hyphen of its last part: <c>pl.143.transition</c> for <c>pl.143.transition-disputed</c>.</summary>
    private static string Stem(RuleId id)
    {
        var name = id.ToString();
        var hyphen = name.LastIndexOf('-');
        return hyphen > name.LastIndexOf('.') ? name[..hyphen] : name;
    }
}
