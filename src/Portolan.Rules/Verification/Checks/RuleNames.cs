using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Verification.Checks;

/// <summary>Rules named in a sentence.</summary>
internal static class RuleNames
{
    /// <summary>All of them: <c>a, b and c</c>.</summary>
    public static string All(IReadOnlyList<RuleId> rules) => Join(rules, "and");

    /// <summary>Any of them: <c>a, b or c</c>.</summary>
    public static string OneOf(IReadOnlyList<RuleId> rules) => Join(rules, "or");

    private static string Join(IReadOnlyList<RuleId> rules, string word) => rules.Count switch
    {
        0 => "none",
        1 => rules[0].ToString(),
        _ => $"{string.Join(", ", rules.SkipLast(1))} {word} {rules[^1]}",
    };
}
