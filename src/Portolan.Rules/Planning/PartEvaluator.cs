using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>Evaluates a conjunct once for every combination of the axes it reads, with the interpreter.</summary>
internal sealed class PartEvaluator
{
    private readonly Grid grid;
    private readonly CelValue[] firms;
    private readonly CelValue[] services;
    private readonly CelValue[] states;
    private readonly IReadOnlyList<(string Name, CelValue? Value)> globals;

    /// <exception cref="Facts.FactException">A fact is not as the schema declares it.</exception>
    public PartEvaluator(Rulebook rulebook, Population population, Grid grid)
    {
        this.grid = grid;
        var variables = new QuestionVariables(rulebook);
        firms = [.. population.Firms.Select(firm => variables.Firm(firm.Facts))];
        services = [.. grid.Services.Select(service => new CelString(service))];
        states = [.. grid.States.Select(state => new CelString(state))];
        globals = variables.Globals(population.Globals);
    }

    /// <summary>The plane of a conjunct on a day.</summary>
    public TruthPlane Evaluate(ConditionPart part, ChosenScenario? scenario, DateOnly date)
    {
        var environment = part.Expression.Environment;
        var activation = environment.Bind().With(QuestionVariables.DateName, CelTimestamp.OfDate(date));
        foreach (var (name, value) in globals) activation = activation.With(name, value);
        if (scenario is not null) activation = activation.With(ConditionCompiler.ScenarioVariable, scenario.Value);
        var plane = new TruthPlane(part.Axes.HasFlag(Axis.Firm) ? grid.Firms.Count : 1, part.Axes.HasFlag(Axis.Service) ? grid.Services.Count : 1);
        for (var firm = 0; firm < plane.Firms; firm++)
        {
            var ofFirm = part.Axes.HasFlag(Axis.Firm) ? Set(activation, environment, QuestionVariables.FirmName, firms[firm]) : activation;
            for (var service = 0; service < plane.Services; service++)
            {
                var ofService = part.Axes.HasFlag(Axis.Service) ? Set(ofFirm, environment, QuestionVariables.ServiceName, services[service]) : ofFirm;
                Fill(plane, plane.IndexOf(firm, service), part, ofService, environment);
            }
        }
        return plane;
    }

    private void Fill(TruthPlane plane, int word, ConditionPart part, Activation activation, CelEnvironment environment)
    {
        if (!part.Axes.HasFlag(Axis.State))
        {
            Mark(plane, word, grid.AllStates, Truths.Of(Interpreter.Evaluate(part.Expression, activation)));
            return;
        }
        var slot = environment.FindVariable(QuestionVariables.StateName)!.Slot;
        for (var state = 0; state < states.Length; state++)
        {
            Mark(plane, word, 1u << state, Truths.Of(Interpreter.Evaluate(part.Expression, activation.With(slot, states[state]))));
        }
    }

    private static void Mark(TruthPlane plane, int word, uint bits, Truth truth)
    {
        if (truth == Truth.True) plane.True[word] |= bits;
        if (truth == Truth.Unknown) plane.Unknown[word] |= bits;
    }

    private static Activation Set(Activation activation, CelEnvironment environment, string variable, CelValue value) =>
        activation.With(environment.FindVariable(variable)!.Slot, value);
}
