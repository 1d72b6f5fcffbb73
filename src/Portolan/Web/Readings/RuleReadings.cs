using Portolan.Desks.Accounts;
using Portolan.Desks.Rules;
using Portolan.Rules.Linting;
using Portolan.Rules.Rulebooks;
using static Portolan.Web.Readings.CommonParameters;

namespace Portolan.Web.Readings;

/// <summary>The readings of the law as data.</summary>
internal static class RuleReadings
{
    private const string Desk = "Rules";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        new("rules", "rules", "The rules of the rulebook, with what they cite, when they are law, and their conditions")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "RuleList", IsTool = true, Answer = ListAsync,
            Parameters =
            [
                new("q", "only rules with these words in the id, the title or a citation", "passport"),
                new("effect", "only rules of this effect", "permit") { Choices = [.. Enum.GetValues<Effect>().Select(RuleJson.Word)] },
                On with { Description = "only rules in force on this day, YYYY-MM-DD or today" }, Known, Assumed with { Description = "the rules of this scenario too" }, .. InPages,
            ],
        },
        new("rule", "rules/{rule}", "One rule: its title, condition, citations and sources")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "Rule", IsTool = true, Parameters = [new("rule", "the id of the rule", "mica.65.listed") { IsRequired = true, IsInPath = true }],
            Answer = asking => Task.FromResult(ReadingAnswer.Of(new RuleReport(asking.Room.Rulebook, NotThereException.Find(() => RulesCommand.FindRule(asking.Room.Rulebook, asking.Given.Required("rule")))))),
        },
        new("lint", "rules/lint", "What the author of the rulebook may not have meant, with code, severity and place")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "Lint", FollowsFromState = false, Answer = asking => Task.FromResult(ReadingAnswer.Of(new LintReport(RulebookLint.Of(asking.Room.RulebookFolder).Findings))),
        },
        new("scenarios", "scenarios", "The scenarios that can be assumed, with their parameters")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "ScenarioList", IsTool = true,
            Answer = asking => Task.FromResult(ReadingAnswer.Of(new ScenarioListReport([.. asking.Room.Rulebook.ScenarioIds.Select(id => asking.Room.Rulebook.FindScenario(id)!)]))),
        },
        new("scenario", "scenarios/{scenario}", "One scenario: what it assumes, its sources, its rules, and the provisions it contradicts")
        {
            Desk = Desk, Needs = Permission.ReadLaw, Schema = "Scenario", IsTool = true, Parameters = [new("scenario", "the id of the scenario", "france-refuses-passports") { IsRequired = true, IsInPath = true }],
            Answer = asking => Task.FromResult(ReadingAnswer.Of(new ScenarioReport(asking.Room.Rulebook, NotThereException.Find(() => ScenarioChoice.Parse(asking.Room.Rulebook, asking.Given.Required("scenario")))))),
        },
    ];

    private static Task<ReadingAnswer> ListAsync(Asking asking)
    {
        var (rulebook, given) = (asking.Room.Rulebook, asking.Given);
        var scenarios = asking.Question.Scenarios.Select(text => ScenarioChoice.Parse(rulebook, text)).ToList();
        var rules = RulesCommand.Listed(rulebook, given.Day("on"), given.Day("known"), scenarios).Where(Fits);
        var page = Paging.OrAll(asking, rules, rule => rule.Id.ToString());
        return Task.FromResult(ReadingAnswer.Of(new RuleListReport(rulebook, page.Items), page.Next));

        bool Fits(Rule rule) => (given.Text("effect") is not { } effect || RuleJson.Word(rule.Effect) == effect) && (given.Text("q") is not { } words || RuleWords.Have(rulebook, rule, words));
    }
}
