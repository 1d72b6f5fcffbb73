using Portolan.Rules.Verification;

namespace Portolan.Desks.Rules;

/// <summary>How reports name what verification finds.</summary>
internal static class VerifyWords
{
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.DeadRule => "dead rule",
        FindingKind.UselessExemption => "useless exemption",
        FindingKind.FailingCondition => "failing condition",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    public static string Of(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What is known of a change.</summary>
    public static string Of(DecisionChange change) => change switch
    {
        { IsPossible: false } => "never (proved)",
        { IsPossible: null } => "open",
        { When: null } => "on some facts",
        { When: { IsExact: true } when } => $"{when.Given}, exactly when (proved)",
        { When: { } when } => $"{when.Given}, at least when (these are proved, there may be more)",
    };
}
