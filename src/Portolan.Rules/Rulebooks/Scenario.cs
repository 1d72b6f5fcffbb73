using Portolan.Rules.Facts;
using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>
/// A what-if laid over the rulebook: rules added, amended or suspended. Its own contested rules decide inside it, because that is what
/// asking is for; answers carry its status.
/// </summary>
public sealed class Scenario
{
    /// <summary>The scenario's name.</summary>
    public required string Id { get; init; }

    /// <summary>What happens, in one line.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>What is behind it, what is known and what is not.</summary>
    public required LocalisedText Says { get; init; }

    /// <summary>How firmly it stands.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>The documents that it rests on.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The provisions that it contradicts, each with its place in the rulebook.</summary>
    public required IReadOnlyList<Citation> Contradictions
    {
        get;
        init
        {
            field = value;
            Contradicts = [.. value.Select(citation => citation.Provision)];
        }
    }

    /// <summary>The provisions that it contradicts.</summary>
    public IReadOnlyList<Provision> Contradicts { get; private init; } = [];

    /// <summary>The first day on which it was known that this could happen.</summary>
    public required DateOnly KnownFrom { get; init; }

    /// <summary>What one may choose, with a default each.</summary>
    public required IReadOnlyList<ScenarioParameter> Parameters { get; init; }

    /// <summary>The rules that it adds. A rule with the name of one in the rulebook amends it.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The names of those of its rules that replace a rule of the rulebook.</summary>
    public required IReadOnlyList<RuleId> Amends { get; init; }

    /// <summary>The rules of the rulebook that do not apply inside it.</summary>
    public required IReadOnlyList<RuleId> Suspends { get; init; }

    /// <summary>Where it stands in the rulebook.</summary>
    public required YamlPosition Position { get; init; }

    /// <summary>The rules that it touches: added, amended or suspended.</summary>
    public IEnumerable<RuleId> Touches => Rules.Select(rule => rule.Id).Concat(Suspends);
}

/// <summary>Something that one may choose about a scenario.</summary>
/// <param name="Field">Its name, type and meaning.</param>
/// <param name="Default">The value taken where none is chosen.</param>
public sealed record ScenarioParameter(FactField Field, Fact Default);
