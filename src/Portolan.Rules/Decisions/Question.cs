using Portolan.Rules.Facts;

namespace Portolan.Rules.Decisions;

/// <summary>May this firm provide this service in this State on this day?</summary>
/// <param name="Firm">What is stated about the firm: the fields of <c>firm</c> in the fact schema.</param>
/// <param name="Service">The letter of the service.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Date">The day.</param>
/// <param name="Globals">Facts of the schema's other variables by name, such as <c>interventions</c>, or null where none is stated.</param>
public sealed record Question(FactMap Firm, string Service, string State, DateOnly Date, IReadOnlyDictionary<string, Fact>? Globals = null);
