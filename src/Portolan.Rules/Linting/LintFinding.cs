using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Linting;

/// <summary>Something that a rulebook would be better without, and where.</summary>
/// <param name="Code">The code of the <see cref="LintCheck"/> that found it, or of the <see cref="RulebookIssue"/> where the file could not be used.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">The rule that it is about, or null.</param>
/// <param name="Scenario">The scenario that it is about, or null for the rulebook itself.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Message">What was found; one sentence without a full stop.</param>
public sealed record LintFinding(string Code, LintSeverity Severity, RuleId? Rule, string? Scenario, YamlPosition Position, string Message);
