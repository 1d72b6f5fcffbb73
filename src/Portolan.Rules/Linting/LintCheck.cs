using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Linting;

/// <summary>One thing that is looked for; <c>docs/linting.md</c> has a section for each code.</summary>
public sealed class LintCheck
{
    private readonly Func<LintSubject, Rule, IEnumerable<LintMark>>? ofRule;
    private readonly Func<LintSubject, IEnumerable<LintMark>>? ofRulebook;

    /// <summary>A check that looks at every rule.</summary>
    internal LintCheck(string code, LintSeverity severity, string meaning, Func<LintSubject, Rule, IEnumerable<LintMark>> ofRule)
        : this(code, severity, meaning) => this.ofRule = ofRule;

    /// <summary>A check that looks at the rulebook as a whole.</summary>
    internal LintCheck(string code, LintSeverity severity, string meaning, Func<LintSubject, IEnumerable<LintMark>> ofRulebook)
        : this(code, severity, meaning) => this.ofRulebook = ofRulebook;

    private LintCheck(string code, LintSeverity severity, string meaning)
    {
        Code = code;
        Severity = severity;
        Meaning = meaning;
    }

    /// <summary>Its name, stable across versions.</summary>
    public string Code { get; }

    /// <summary>How much its findings matter.</summary>
    public LintSeverity Severity { get; }

    /// <summary>What a finding says, in one line.</summary>
    public string Meaning { get; }

    /// <summary>What it finds about a rule; nothing where it looks at the rulebook as a whole.</summary>
    internal IEnumerable<LintFinding> LookAt(LintSubject subject, Rule rule) => ofRule is null ? [] : ofRule(subject, rule).Select(Finding);

    /// <summary>What it finds about the rulebook as a whole; nothing where it looks at every rule.</summary>
    internal IEnumerable<LintFinding> LookAt(LintSubject subject) => ofRulebook is null ? [] : ofRulebook(subject).Select(Finding);

    private LintFinding Finding(LintMark mark) => new(Code, Severity, mark.Rule, mark.Scenario, mark.Position, mark.Message);
}
