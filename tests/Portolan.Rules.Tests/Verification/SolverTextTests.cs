using System.Text;
using System.Text.RegularExpressions;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification;

namespace Portolan.Rules.Tests.Verification;

/// <summary>The solver's text says what the interpreter says.</summary>
public partial class SolverTextTests
{
    private const int Rules = 40;
    private const int Questions = 25;

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void On_chosen_facts_the_solver_comes_to_what_the_interpreter_comes_to(int seed)
    {
        Solver.Require();
        var law = new RandomLaw(seed);
        using var rulebook = new SmallRulebook();
        rulebook.WithBan();
        for (var i = 0; i < Rules; i++)
        {
            rulebook.With($"law.rule-{i}", i % 8 == 0 ? "permit" : i % 8 == 1 ? "prohibit" : "limit", law.Condition(3), "2024-12-25..");
        }
        var edition = Edition.Of(rulebook.Read());
        var questions = Enumerable.Range(0, Questions).Select(_ => law.Question()).ToList();
        var answers = Answers(edition, questions);
        var decider = new Decider(edition);
        for (var i = 0; i < Questions; i++) AssertSame(decider.Explain(questions[i]), answers[i]);
    }

    [Theory]
    [InlineData("firm.withdrawn <= date", Truth.Unknown)]
    [InlineData("has(firm.withdrawn) && firm.withdrawn <= date", Truth.False)]
    [InlineData("firm.withdrawn <= date && !firm.active", Truth.False)]
    [InlineData("firm.withdrawn <= date || firm.active", Truth.True)]
    [InlineData("firm.withdrawn <= date ? true : true", Truth.Unknown)]
    [InlineData("firm.services['b'].from <= date", Truth.Unknown)]
    [InlineData("firm.services['a'].from <= date", Truth.True)]
    [InlineData("firm.services[service].from == firm.services['a'].from", Truth.True)]
    [InlineData("firm.home in firm.passports", Truth.False)]
    [InlineData("has(firm.services.b) || !has(firm.services.a.until)", Truth.True)]
    [InlineData("firm.measures.exists(m, m.until < date)", Truth.True)]
    [InlineData("firm.measures.all(m, m.until < date)", Truth.Unknown)]
    [InlineData("firm.measures.exists(m, m.until > date)", Truth.Unknown)]
    [InlineData("firm.measures.exists_one(m, m.state == 'FR')", Truth.True)]
    [InlineData("firm.measures.exists_one(m, m.until < date)", Truth.Unknown)]
    [InlineData("interventions.all(i, i.state == 'FR')", Truth.True)]
    [InlineData("date + days(3000000) > date", Truth.Unknown)]
    [InlineData("date - date('0001-01-01') > days(1)", Truth.Unknown)]
    [InlineData("firm.size + 9223372036854775807 > 0", Truth.Unknown)]
    [InlineData("addWorkingDays(date, 5, firm.home) > date", Truth.Unknown)]
    public void Corners_come_out_as_in_the_interpreter(string condition, Truth expected)
    {
        Solver.Require();
        using var rulebook = new SmallRulebook();
        var edition = Edition.Of(rulebook.WithBan().With("law.corner", "limit", condition).Read());
        var question = Decisions.Firms.Ask(
            "{home: GB, size: 2, services: {a: {from: 2025-02-01}}, passports: {FR: {from: 2025-03-01}}, " +
            "measures: [{state: FR, from: 2025-01-01, until: 2025-02-01}, {state: DE, from: 2025-01-01}]}", "a", "FR", "2025-06-01");
        var explanation = new Decider(edition).Explain(question);
        explanation.Outcomes[0].Condition.ShouldBe(expected);
        AssertSame(explanation, Answers(edition, [question])[0]);
    }

    [Theory]
    [InlineData("firm.name.startsWith('E')", "startsWith")]
    [InlineData("size(firm.measures) > 1", "'size' over facts is not translated")]
    [InlineData("firm.measures[0].state == 'FR'", "only entries of maps")]
    [InlineData("firm.withdrawn < timestamp('2025-01-01T12:00:00Z')", "only whole days")]
    [InlineData("firm.measures.filter(m, m.state == state) == []", "only all, exists and exists_one")]
    [InlineData("firm.measures.exists(m, firm.measures.all(n, n.from <= m.from))", "one macro within another")]
    [InlineData("firm.size * firm.size > 4", "not translated")]
    [InlineData("firm.name < 'F'", "not translated")]
    public void What_has_no_words_in_the_solver_is_refused_and_named(string condition, string expected)
    {
        var solver = Solver.Require();
        using var rulebook = new SmallRulebook();
        var report = new Verifier(solver).Verify(Edition.Of(rulebook.WithBan().With("law.odd", "permit", condition).Read()));
        report.Untranslated.ShouldHaveSingleItem().Because.ShouldContain(expected);
        report.Faults.ShouldBeEmpty();
        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_text_of_a_rule_reads_like_the_rule()
    {
        using var rulebook = new SmallRulebook();
        var edition = Edition.Of(rulebook.WithBan().With("law.home", "permit", "state == firm.home && date >= firm.services[service].from").Read());
        Golden.Match("solver-text.smt2", SolverText.Of(edition));
    }

    private static void AssertSame(DecisionExplanation explanation, Dictionary<string, bool> answers)
    {
        foreach (var outcome in explanation.Outcomes)
        {
            var (holds, fails) = (answers[$"holds {outcome.Rule.Id}"], answers[$"fails {outcome.Rule.Id}"]);
            var truth = holds ? Truth.True : fails ? Truth.False : Truth.Unknown;
            (holds && fails).ShouldBeFalse();
            truth.ShouldBe(outcome.Condition, $"{outcome.Rule.Condition!.Text.Value} on {FactYaml.Write(explanation.Question)}");
        }
        answers["permitted"].ShouldBe(explanation.Decision == Decision.Permitted);
        answers["not permitted"].ShouldBe(explanation.Decision == Decision.NotPermitted);
    }

    /// <summary>The values of all truths, question by question, from one run of the solver.</summary>
    private static List<Dictionary<string, bool>> Answers(Edition edition, IReadOnlyList<Question> questions)
    {
        var names = edition.Rules.SelectMany(member => new[] { $"holds {member.Rule.Id}", $"fails {member.Rule.Id}" }).Append("permitted").Append("not permitted");
        var ask = $"(check-sat)\n(get-value ({string.Join(' ', names.Select(name => $"|{name}|"))}))\n";
        var text = new StringBuilder();
        foreach (var question in questions) text.Append("(reset)\n").Append(SolverText.Of(edition, question)).Append(ask);
        var answers = Solver.Run(text.ToString()).Split("sat\n", StringSplitOptions.RemoveEmptyEntries);
        answers.Length.ShouldBe(questions.Count);
        return [.. answers.Select(answer => TruthValue().Matches(answer).ToDictionary(match => match.Groups[1].Value.Trim('|'), match => match.Groups[2].Value == "true"))];
    }

    [GeneratedRegex(@"\((\|[^|]+\||permitted) (true|false)\)")]
    private static partial Regex TruthValue();
}
