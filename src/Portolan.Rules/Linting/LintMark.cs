using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Linting;

/// <summary>What a check points at; the check's row gives code and severity.</summary>
internal sealed record LintMark(RuleId? Rule, string? Scenario, YamlPosition Position, string Message)
{
    public static LintMark At(Rule rule, string message) => At(rule, rule.Position, message);

    public static LintMark At(Rule rule, YamlPosition position, string message) => new(rule.Id, rule.Scenario, position, message);

    public static LintMark At(Scenario scenario, string message) => new(null, scenario.Id, scenario.Position, message);

    public static LintMark At(YamlPosition position, string message) => new(null, null, position, message);
}
