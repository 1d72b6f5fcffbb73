using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>What the conditions of one rule are translated with.</summary>
/// <param name="Script">Takes declarations and names.</param>
/// <param name="Schema">The facts that the rule may name.</param>
/// <param name="Calendars">The calendars that it counts working days with.</param>
/// <param name="Places">How many elements a list of objects is looked at with.</param>
internal sealed record TranslationContext(SolverScript Script, FactSchema Schema, SymbolicCalendars Calendars, int Places)
{
    private readonly Dictionary<Term, WorkingDayCall> calls = [];

    /// <summary>Reads facts.</summary>
    public SymbolicFacts Facts { get; } = new(Script);

    /// <summary>The scenario whose parameters the rule reads, or null.</summary>
    public ChosenScenario? Scenario { get; init; }

    /// <summary>The day asked about, where it is not left open.</summary>
    public Term? Date { get; init; }

    /// <summary>The calls of functions that the solver knows only in part.</summary>
    public IEnumerable<WorkingDayCall> Calls => calls.Values;

    /// <summary>Notes a call and states what is known of it.</summary>
    public void Add(WorkingDayCall call)
    {
        if (calls.TryAdd(call.Value, call)) call.State(Script);
    }
}
