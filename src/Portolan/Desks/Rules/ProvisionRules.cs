using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Rules;

/// <summary>A provision, and the rules that cite it.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Rules">The rules, those of the Union before those of single States.</param>
public sealed record ProvisionRules(Provision Provision, IReadOnlyList<Rule> Rules);
