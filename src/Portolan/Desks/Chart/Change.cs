using Portolan.Desks.Register;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart;

/// <summary>A cell whose decision changes.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="State">The code of the State.</param>
/// <param name="Service">The letter of the service.</param>
/// <param name="Before">The decision before.</param>
/// <param name="After">The decision after.</param>
/// <param name="Rules">The rules behind the change.</param>
internal sealed record Change(IFirm Firm, string State, string Service, Decision Before, Decision After, IReadOnlyList<Rule> Rules)
{
    /// <summary>The change of a cell from one matrix to another; behind it are the rules that decide after.</summary>
    public static Change Of(ChartQuestion question, Cell cell, DecisionMatrix before, DecisionMatrix after) =>
        new(question.Firms[cell.Firm], before.Grid.States[cell.State], before.Grid.Services[cell.Service], before[cell], after[cell], after.RulesAt(cell));
}
