using System.Text.Json;

namespace Portolan.Desks.Firms.Events;

/// <summary>Facts of the rulebook's schema were stated of a firm, such as <c>microenterprise</c>.</summary>
/// <param name="Facts">The values by the names of facts: true or false, a whole number, a day or a code as text, or a list of codes.</param>
internal sealed record FactsStated(IReadOnlyDictionary<string, JsonElement> Facts) : FirmEvent;
