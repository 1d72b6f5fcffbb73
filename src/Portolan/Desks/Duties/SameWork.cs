using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary>Which duties are one piece of work: what one of them names, and what names it, however many steps away.</summary>
internal sealed class SameWork
{
    private readonly Dictionary<string, List<string>> groups = new(StringComparer.Ordinal);

    /// <summary>The groups among rules.</summary>
    public SameWork(IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var other in rule.Duty?.SameWorkAs ?? []) Join(rule.Id.ToString(), other.ToString());
        }
    }

    /// <summary>A duty and those that are the same work.</summary>
    public IReadOnlyList<string> With(string duty) => this.groups.GetValueOrDefault(duty) ?? [duty];

    private void Join(string one, string other)
    {
        List<string> joined = [.. With(one), .. With(other)];
        joined = [.. joined.Distinct()];
        foreach (var duty in joined) this.groups[duty] = joined;
    }
}
