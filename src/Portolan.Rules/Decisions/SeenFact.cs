using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Decisions;

/// <summary>A fact that a condition read.</summary>
/// <param name="Path">Which fact: <c>firm.passports["FR"].listed</c>.</param>
/// <param name="Value">Its value; unknown or an error where it has none.</param>
/// <param name="Origin">Where it was read, or null for the question's own service, State and day.</param>
public sealed record SeenFact(string Path, CelValue Value, FactOrigin? Origin)
{
    internal static SeenFact Of(Explanation node, Question question, FactSchema schema, ChosenScenario? scenario)
    {
        var path = FactPath.Parse(node.FactPath!);
        return new SeenFact(node.FactPath!, node.Value!, Find(path, question, schema, scenario));
    }

    private static FactOrigin? Find(FactPath path, Question question, FactSchema schema, ChosenScenario? scenario) => path.Variable switch
    {
        QuestionVariables.FirmName => FactOrigins.Find(schema.Find(path.Variable)!, question.Firm, path.Steps),
        QuestionVariables.InterventionsName => FactOrigins.Find(schema.Find(path.Variable)!, question.Interventions, path.Steps),
        ConditionCompiler.ScenarioVariable => new FactOrigin($"scenario {scenario!.Scenario.Id}"),
        _ => null,
    };
}
