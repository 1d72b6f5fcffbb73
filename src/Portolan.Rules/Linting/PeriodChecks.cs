using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>Whether the days of rules fit together.</summary>
internal static class PeriodChecks
{
    public static IEnumerable<LintMark> Overlapping(LintSubject subject)
    {
        foreach (var family in RuleFamilies.Of(subject))
        {
            for (var i = 1; i < family.Count; i++)
            {
                if (family.Take(i).FirstOrDefault(earlier => RuleFamilies.SayTheSameTwice(subject, earlier, family[i])) is not { } other) continue;
                yield return LintMark.At(
                    family[i], $"'{family[i].Id}' ({family[i].InForce}) says on some days what '{other.Id}' ({other.InForce}) says as well");
            }
        }
    }

    public static IEnumerable<LintMark> Gap(LintSubject subject)
    {
        foreach (var family in RuleFamilies.Of(subject))
        {
            var last = family[0].InForce.Until;
            foreach (var rule in family)
            {
                if (last is not { } covered) break;
                if (rule.InForce.From > covered.AddDays(1))
                {
                    yield return LintMark.At(
                        rule, $"'{rule.Id}' begins on {rule.InForce.From:yyyy-MM-dd}, but the period before it ends on {covered:yyyy-MM-dd}");
                }
                if (!(rule.InForce.Until <= covered)) last = rule.InForce.Until;
            }
        }
    }

    public static IEnumerable<LintMark> KnownBeforeSources(LintSubject subject, Rule rule)
    {
        if (rule.Sources.Count > 0 && rule.Sources.Min(source => source.Date) is var first && first > rule.KnownFrom)
        {
            yield return LintMark.At(rule, $"'{rule.Id}' is known from {rule.KnownFrom:yyyy-MM-dd}, but its first source is of {first:yyyy-MM-dd}");
        }
    }

    public static IEnumerable<LintMark> KnownAfterEnd(LintSubject subject, Rule rule)
    {
        if (rule.KnownFrom > rule.InForce.Until)
        {
            yield return LintMark.At(
                rule, $"'{rule.Id}' is known from {rule.KnownFrom:yyyy-MM-dd}, after its last day in force, {rule.InForce.Until:yyyy-MM-dd}");
        }
    }
}
