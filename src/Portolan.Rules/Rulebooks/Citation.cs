using Portolan.Rules.Law;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>A provision that the rulebook names, and where it does.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Position">Where the citation stands in the rulebook.</param>
public readonly record struct Citation(Provision Provision, YamlPosition Position);
