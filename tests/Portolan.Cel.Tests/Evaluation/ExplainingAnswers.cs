using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class ExplainingAnswers
{
    private static Explanation Explain(string source) => Interpreter.Explain(Sample.Environment.Compile(source), Sample.Facts);

    private static string Outline(Explanation node) =>
        $"{node.Expression} = {node.Value?.ToString() ?? "not evaluated"}"
        + (node.Children.Count == 0 ? "" : $" ({string.Join("; ", node.Children.Select(Outline))})");

    [Fact]
    public void A_chain_of_accesses_names_the_fact_with_its_keys()
    {
        var explanation = Explain("firm.passports[state].from <= date");
        explanation.Value.ShouldBe(CelBool.True);
        var from = explanation.Children[0];
        from.FactPath.ShouldBe("firm.passports[\"FR\"].from");
        from.Children[0].FactPath.ShouldBe("firm.passports[\"FR\"]");
        from.Value!.ToString().ShouldBe("2025-03-01");
        explanation.FactsRead().Select(fact => fact.FactPath).ShouldBe(["firm.passports[\"FR\"].from", "state", "date"]);
    }

    [Fact]
    public void What_the_answer_did_not_need_is_shown_as_not_evaluated()
    {
        Outline(Explain("no && perhaps")).ShouldBe("no && perhaps = false (no = false; perhaps = not evaluated)");
        Outline(Explain("yes ? 1 : 2")).ShouldBe("yes ? 1 : 2 = 1 (yes = true; 1 = 1; 2 = not evaluated)");
        Outline(Explain("[].all(x, yes)")).ShouldBe("[].all(x, yes) = true ([] = []; yes = not evaluated)");
    }

    [Fact]
    public void A_macro_shows_each_element_that_was_looked_at_with_its_variables()
    {
        var explanation = Explain("firm.services.all(s, s == 'custody')");
        var body = explanation.Children[1];
        body.Bindings.ShouldBe([new ExplainedBinding("s", new CelString("custody"), "firm.services[0]")]);
        body.Children[0].FactPath.ShouldBe("firm.services[0]");
        Explain("[1, 2, 3].exists(x, x == 2)").Children.Count.ShouldBe(1 + 2);
    }

    [Fact]
    public void A_bound_name_and_the_second_variable_of_a_map_stand_for_their_facts()
    {
        Explain("firm.passports.exists(s, p, p.from == date)").FactsRead().Select(fact => fact.FactPath)
            .ShouldBe(["firm.passports", "firm.passports[\"FR\"].from", "date"]);
        Explain("cel.bind(p, firm.passports[state], p.from == date)").FactsRead().Select(fact => fact.FactPath).ShouldContain("firm.passports[\"FR\"].from");
    }

    [Fact]
    public void A_dotted_function_shows_its_arguments_only() =>
        Outline(Explain("math.abs(-2)")).ShouldBe("math.abs(-2) = 2 (-2 = -2)");
}
