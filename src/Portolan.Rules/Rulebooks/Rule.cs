using Portolan.Rules.Duties;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>One rule: whom it speaks about, when it holds, what follows, and on what authority. Immutable.</summary>
public sealed class Rule
{
    /// <summary>The rule's name.</summary>
    public required RuleId Id { get; init; }

    /// <summary>The provisions that it rests on, at least one, each with its place in the rulebook.</summary>
    public required IReadOnlyList<Citation> Citations
    {
        get;
        init
        {
            field = value;
            Cites = [.. value.Select(citation => citation.Provision)];
        }
    }

    /// <summary>The provisions that it rests on, at least one.</summary>
    public IReadOnlyList<Provision> Cites { get; private init; } = [];

    /// <summary>What it says, in one line.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>What follows where it holds.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The axes that it speaks about.</summary>
    public required Axis Per { get; init; }

    /// <summary>The days on which it is law.</summary>
    public required Validity InForce { get; init; }

    /// <summary>The first day on which it was known that this would be law.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>When it holds; null for the one rule that holds where no permission does (<see cref="Otherwise"/>).</summary>
    public required Condition? Condition { get; init; }

    /// <summary>Whether this is the ban that speaks where no permission holds.</summary>
    public required bool Otherwise { get; init; }

    /// <summary>The words that explain it where it holds, or null.</summary>
    public required MessageTemplate? Because { get; init; }

    /// <summary>The measure that makes it hold (for a permission) or cease to hold (for a prohibition), or null.</summary>
    public required string? Measure { get; init; }

    /// <summary>The prohibitions that it defeats, for an exemption.</summary>
    public required IReadOnlyList<RuleId> Except { get; init; }

    /// <summary>How firmly it stands.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>What it rests on.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Documents besides the acts cited.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>What it asks of whom it binds; for the effect <see cref="Effect.Require"/> alone, else null.</summary>
    public Duty? Duty { get; init; }

    /// <summary>The bound in numbers that it sets; only for the effect <see cref="Effect.Limit"/>, else null.</summary>
    public Limit? Limit { get; init; }

    /// <summary>The cases that show it holding and not holding.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Where it stands in the rulebook.</summary>
    public required YamlPosition Position { get; init; }

    /// <summary>The scenario that adds or amends it, or null for a rule of the rulebook itself.</summary>
    public string? Scenario { get; init; }

    /// <summary>Whether it takes part in decisions: permissions, prohibitions and exemptions do.</summary>
    public bool Decides => Effect is Effect.Permit or Effect.Prohibit or Effect.Exempt;

    /// <summary>Whether it says what is owed or in which numbers a firm must stay, and not what may be done where.</summary>
    public bool IsOwed => Duty is not null || Limit is not null;

    /// <summary>The rule's name.</summary>
    public override string ToString() => Id.ToString();
}
