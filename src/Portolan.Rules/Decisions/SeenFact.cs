using Portolan.Cel.Evaluation;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A fact that a condition read.</summary>
/// <param name="Path">Which fact: <c>firm.passports["FR"].listed</c>.</param>
/// <param name="Value">Its value, or whether it has one where only that was asked; unknown or an error where nobody can say.</param>
/// <param name="IsPresence">Whether only its presence was asked, with <c>has(…)</c>.</param>
/// <param name="Origin">Where it was read, or null for the question's own service, State and day.</param>
public sealed record SeenFact(string Path, CelValue Value, bool IsPresence, FactOrigin? Origin)
{
    /// <summary>Whether it is part of the question itself: the service, the State or the day.</summary>
    public bool IsQuestion => Origin is null && Path is QuestionVariables.ServiceName or QuestionVariables.StateName or QuestionVariables.DateName;

    internal static SeenFact Of(Explanation node, Question question, FactSchema schema, ChosenScenario? scenario)
    {
        var path = FactPath.Parse(node.FactPath!);
        return new SeenFact(node.FactPath!, node.Value!, node.Expression is Has, Find(path, question, schema, scenario));
    }

    private static FactOrigin? Find(FactPath path, Question question, FactSchema schema, ChosenScenario? scenario) => path.Variable switch
    {
        QuestionVariables.FirmName => FactOrigins.Find(schema.Find(path.Variable)!, question.Firm, path.Steps),
        QuestionVariables.ServiceName or QuestionVariables.StateName or QuestionVariables.DateName => null,
        ConditionCompiler.ScenarioVariable => FactOrigin.Of(new LocalisedText($"scenario {scenario!.Scenario.Id}", $"scénario {scenario.Scenario.Id}")),
        _ => FactOrigins.Find(schema.Find(path.Variable)!, question.Globals?.GetValueOrDefault(path.Variable), path.Steps),
    };
}
