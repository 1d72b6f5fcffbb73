using Portolan.Desks.Register;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart;

/// <summary>A cell whose decision changes.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="State">The code of the State served.</param>
/// <param name="Service">The letter of the service.</param>
/// <param name="Before">The decision on the one side.</param>
/// <param name="After">The decision on the other.</param>
/// <param name="Rules">The rules that did it.</param>
internal sealed record Change(RegisteredFirm Firm, string State, string Service, Decision Before, Decision After, IReadOnlyList<Rule> Rules);
