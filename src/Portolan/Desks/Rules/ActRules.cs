using Portolan.Rules.Law;

namespace Portolan.Desks.Rules;

/// <summary>An act, and the rules that cite it.</summary>
/// <param name="Act">The act.</param>
/// <param name="RuleCount">How many rules cite it.</param>
/// <param name="Provisions">The provisions cited, in the order of the act.</param>
public sealed record ActRules(Celex Act, int RuleCount, IReadOnlyList<ProvisionRules> Provisions);
