using Portolan.Rules.Facts;

namespace Portolan.Rules.Decisions;

/// <summary>May this firm provide this service in this State on this day?</summary>
/// <param name="Firm">What is stated about the firm: the fields of <c>firm</c> in the fact schema.</param>
/// <param name="Service">The letter of the service.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Date">The day.</param>
/// <param name="Globals">
/// What is stated for all questions alike, such as product interventions (MiCA Art. 105), by the name of the variable in the fact schema; null
/// where nothing is.
/// </param>
public sealed record Question(FactMap Firm, string Service, string State, DateOnly Date, IReadOnlyDictionary<string, Fact>? Globals = null);
