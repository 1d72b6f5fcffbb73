using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A question with its facts as values, so that all rules read the same ones.</summary>
internal sealed class BoundQuestion
{
    private readonly QuestionVariables variables;
    private readonly CelValue firm;
    private readonly Dictionary<(CelEnvironment Environment, ChosenScenario? Scenario), Activation> activations = [];

    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public BoundQuestion(Question question, QuestionVariables variables, CelValue firm)
    {
        Question = question;
        this.variables = variables;
        this.firm = firm;
    }

    public Question Question { get; }

    /// <summary>The values that the condition of a rule reads.</summary>
    public Activation For(EditionRule member)
    {
        var key = (member.Rule.Condition!.Whole.Environment, member.Scenario);
        if (activations.TryGetValue(key, out var activation)) return activation;
        activation = variables.Bind(key.Environment, Question.Globals, key.Scenario)
            .With(QuestionVariables.FirmName, firm)
            .With(QuestionVariables.ServiceName, new CelString(Question.Service))
            .With(QuestionVariables.StateName, new CelString(Question.State))
            .With(QuestionVariables.DateName, CelTimestamp.OfDate(Question.Date));
        activations.Add(key, activation);
        return activation;
    }
}
