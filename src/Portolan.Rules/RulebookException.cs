namespace Portolan.Rules;

/// <summary>A file of the rulebook could not be used; <see cref="Issues"/> says why, in the order found.</summary>
public sealed class RulebookException : Exception
{
    /// <summary>Reports one issue.</summary>
    public RulebookException(RulebookIssue issue) : this([issue])
    {
    }

    /// <summary>Reports one issue, found through another failure.</summary>
    public RulebookException(RulebookIssue issue, Exception cause) : base(issue.ToString(), cause)
    {
        Issues = [issue];
    }

    /// <summary>Reports several issues.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public RulebookException(IReadOnlyList<RulebookIssue> issues) : base(string.Join('\n', issues))
    {
        if (issues.Count == 0) throw new ArgumentException("an exception without an issue says nothing", nameof(issues));
        Issues = issues;
    }

    /// <summary>The issues, at least one.</summary>
    public IReadOnlyList<RulebookIssue> Issues { get; }
}
