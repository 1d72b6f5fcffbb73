using FsCheck;
using FsCheck.Fluent;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Properties;

public class Laws
{
    private const int Trials = 3_000;

    private static void Hold(Action<int> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Trials));

    [Fact]
    public void What_is_printed_parses_to_an_equal_tree() => Hold(seed =>
    {
        var tree = new RandomTrees(seed).Next(5);
        var source = tree.ToString();
        CelParser.TryParse(source, null, out var parsed, out var issue).ShouldBeTrue($"{source}: {issue}");
        parsed.ShouldBe(tree, source);
        parsed!.GetHashCode().ShouldBe(tree.GetHashCode());
    });

    [Fact]
    public void The_span_of_every_node_is_its_source() => Hold(seed =>
    {
        var source = new RandomTrees(seed).Next(4).ToString();
        var open = new Stack<Expression>([CelParser.Parse(source)]);
        while (open.TryPop(out var node))
        {
            var span = source.Substring(node.Position.Offset, node.Position.Length);
            CelParser.Parse(span).ShouldBe(node, $"{span} in {source}");
            foreach (var child in node.Children) open.Push(child);
        }
    });

    [Fact]
    public void Evaluation_always_ends_in_a_value_and_the_explanation_agrees() => Hold(seed =>
    {
        var tree = new RandomTrees(seed).Next(5);
        var (facts, _) = new RandomConditions(seed).Facts();
        var value = Interpreter.Evaluate(tree, RandomConditions.Environment, facts);
        value.ToString().ShouldNotBeNull();
        if (!CelChecker.TryCheck(tree, RandomConditions.Environment, out var compiled, out _)) return;
        Interpreter.Evaluate(compiled, facts).ShouldBe(value, tree.ToString());
        Interpreter.Explain(compiled, facts).Value.ShouldBe(value, tree.ToString());
    });

    [Fact]
    public void Checked_conditions_are_bools_and_come_out_the_same_unchecked() => Hold(seed =>
    {
        var random = new RandomConditions(seed);
        var source = random.Bool(4);
        var compiled = RandomConditions.Environment.Compile(source);
        compiled.Type.ShouldBe(CelType.Bool);
        var (facts, _) = random.Facts();
        var value = Interpreter.Evaluate(compiled, facts);
        value.Kind.ShouldBeOneOf(CelKind.Bool, CelKind.Unknown, CelKind.Error);
        Interpreter.Evaluate(compiled.Expression, RandomConditions.Environment, facts).ShouldBe(value, source);
        Interpreter.Explain(compiled, facts).Value.ShouldBe(value, source);
    });

    [Fact]
    public void An_answer_given_in_spite_of_unknown_facts_stands_whatever_they_turn_out_to_be() => Hold(seed =>
    {
        var random = new RandomConditions(seed);
        var source = random.Bool(4);
        var compiled = RandomConditions.Environment.Compile(source);
        var (partial, complete) = random.Facts();
        var early = Interpreter.Evaluate(compiled, partial);
        if (early is not CelBool) return;
        Interpreter.Evaluate(compiled, complete).ShouldBe(early, source);
    });

    [Fact]
    public void Without_unknown_facts_nothing_is_unknown() => Hold(seed =>
    {
        var random = new RandomConditions(seed);
        var source = random.Bool(4);
        var (_, complete) = random.Facts();
        Interpreter.Evaluate(RandomConditions.Environment.Compile(source), complete).Kind.ShouldNotBe(CelKind.Unknown, source);
    });

    [Fact]
    public void Any_text_parses_or_is_refused_with_a_place_within_it() => Hold(seed =>
    {
        var random = new Random(seed);
        const string Alphabet = "ab1.0 ()[]{}?:,+-*/%!&|=<>'\"`\\rux\n\r\t_é\ud83d\ude00\"inhas";
        var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
        if (CelParser.TryParse(text, null, out _, out var issue)) return;
        issue.Position.Offset.ShouldBeInRange(0, text.Length);
        issue.Position.End.ShouldBeLessThanOrEqualTo(text.Length, issue.ToString());
        issue.Position.Line.ShouldBeGreaterThan(0);
        issue.Message.ShouldNotBeEmpty();
    });
}
