using Portolan.Rules.Facts;

namespace Portolan.Rules.Planning;

/// <summary>The firms that a matrix is about, with what is known besides. Immutable.</summary>
public sealed class Population
{
    /// <summary>A population.</summary>
    /// <param name="firms">The firms, in the order in which a matrix numbers them.</param>
    /// <param name="globals">Facts of the schema's other variables by name, such as <c>interventions</c>, or null where none is stated.</param>
    public Population(IReadOnlyList<FirmFacts> firms, IReadOnlyDictionary<string, Fact>? globals = null)
    {
        Firms = firms;
        Globals = globals ?? new Dictionary<string, Fact>();
    }

    /// <summary>The firms.</summary>
    public IReadOnlyList<FirmFacts> Firms { get; }

    /// <summary>Facts of the schema's variables other than the firm, by name.</summary>
    public IReadOnlyDictionary<string, Fact> Globals { get; }
}

/// <summary>A firm as a matrix sees it.</summary>
/// <param name="Id">Its name in answers, stable and unique in the population.</param>
/// <param name="Facts">What is stated about it: the fields of <c>firm</c> in the fact schema.</param>
public sealed record FirmFacts(string Id, FactMap Facts);
