using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>The variables of the fact schema that make up a question.</summary>
internal sealed class QuestionVariables(Rulebook rulebook)
{
    public const string FirmName = "firm";
    public const string ServiceName = "service";
    public const string StateName = "state";
    public const string DateName = "date";
    public const string InterventionsName = "interventions";

    /// <summary>The value of a firm's facts.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public CelValue Firm(Fact facts) => Shape(FirmName, facts)!;

    /// <summary>The value of stated interventions, or of there being none stated.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public CelValue? Interventions(Fact? facts) => Shape(InterventionsName, facts);

    private CelValue? Shape(string variable, Fact? facts) => rulebook.Compiler.Shaper.Shape(rulebook.Schema.Find(variable)!, facts, variable);
}
