using Portolan.Cel.Syntax;
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

    /// <summary>Whether a variable is stated for all questions alike, and so is neither the firm, the service, the State nor the day.</summary>
    public static bool IsGlobal(string variable) => variable is not (FirmName or ServiceName or StateName or DateName);

    /// <summary>The value of a firm's facts.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public CelValue Firm(Fact facts) => Shape(rulebook.Schema.Find(FirmName)!, facts)!;

    /// <summary>The values of the variables that are stated for all questions alike; what is not stated becomes what its absence means.</summary>
    /// <param name="stated">What is stated, by the name of the variable, or null for nothing.</param>
    /// <exception cref="FactException">A fact is not as the schema declares it, or none of its variables has a name stated.</exception>
    public IReadOnlyList<(string Name, CelValue? Value)> Globals(IReadOnlyDictionary<string, Fact>? stated)
    {
        var globals = rulebook.Schema.Variables.Where(variable => IsGlobal(variable.Name)).ToList();
        foreach (var (name, fact) in stated ?? new Dictionary<string, Fact>())
        {
            if (globals.All(variable => variable.Name != name)) throw Undeclared(name, fact, globals);
        }
        return [.. globals.Select(variable => (variable.Name, Shape(variable, stated?.GetValueOrDefault(variable.Name))))];
    }

    private static FactException Undeclared(string name, Fact fact, IReadOnlyList<FactField> globals)
    {
        var suggestion = NearestName.Among(name, globals.Select(variable => variable.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        return new FactException(name, $"the fact schema has no such variable for all questions alike{suggestion}", fact.Origin);
    }

    private CelValue? Shape(FactField variable, Fact? facts) => rulebook.Compiler.Shaper.Shape(variable, facts, variable.Name);
}
