using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Linting;

/// <summary>Looks a rulebook over: what its reader refuses, and what it accepts but its author may not have meant.</summary>
public sealed class RulebookLint
{
    private RulebookLint(Rulebook rulebook, IReadOnlyList<LintFinding> findings)
    {
        Rulebook = rulebook;
        Findings = findings;
    }

    /// <summary>The rulebook, without what could not be read.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>What was found, by place in the rulebook.</summary>
    public IReadOnlyList<LintFinding> Findings { get; }

    /// <summary>Looks over the rulebook in a folder, its scenarios included.</summary>
    /// <param name="folder">The folder that holds <c>facts.yaml</c>.</param>
    /// <exception cref="RulebookException">The facts or the measures cannot be read, so that nothing can be said about the rules.</exception>
    public static RulebookLint Of(string folder)
    {
        var issues = new List<RulebookIssue>();
        var rulebook = RulebookReader.ReadWhatCanBeUsed(folder, issues);
        var findings = issues.Select(issue => Refused(issue, null)).ToList();
        return Of(rulebook, findings);
    }

    /// <summary>Looks over a rulebook that was read already, its scenarios included: what its author may not have meant.</summary>
    public static RulebookLint Of(Rulebook rulebook) => Of(rulebook, []);

    private static RulebookLint Of(Rulebook rulebook, List<LintFinding> findings)
    {
        var subject = new LintSubject(rulebook, ReadScenarios(rulebook, findings));
        foreach (var rule in subject.Rules)
        {
            foreach (var check in LintChecks.All) findings.AddRange(check.LookAt(subject, rule));
        }
        foreach (var check in LintChecks.All) findings.AddRange(check.LookAt(subject));
        return new RulebookLint(rulebook, [.. findings
            .OrderBy(finding => finding.Position.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Position.Line).ThenBy(finding => finding.Position.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)]);
    }

    private static List<Scenario> ReadScenarios(Rulebook rulebook, List<LintFinding> findings)
    {
        var scenarios = new List<Scenario>();
        foreach (var id in rulebook.ScenarioIds)
        {
            try
            {
                scenarios.Add(rulebook.FindScenario(id)!);
            }
            catch (RulebookException refused)
            {
                findings.AddRange(refused.Issues.Select(issue => Refused(issue, id)));
            }
        }
        return scenarios;
    }

    private static LintFinding Refused(RulebookIssue issue, string? scenario) =>
        new(issue.Code, LintSeverity.Error, null, scenario, new YamlPosition(issue.File, issue.Line, issue.Column), issue.Text);
}
