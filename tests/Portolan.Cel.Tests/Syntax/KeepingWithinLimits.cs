using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Syntax;

public class KeepingWithinLimits
{
    private const int Many = 50_000;
    private const int SmallStack = 768 * 1024;

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{1:", "1", "}")]
    [InlineData("!", "true", "")]
    [InlineData("- ", "x", "")]
    [InlineData("f(", "1", ")")]
    [InlineData("true ? 1 : ", "1", "")]
    [InlineData("", "x", ".a")]
    [InlineData("", "x", "[0]")]
    [InlineData("", "x", " + 1")]
    [InlineData("[1].map(x, ", "1", ")")]
    public void Deep_nesting_is_refused_and_never_overflows_the_stack(string before, string core, string after)
    {
        var source = string.Concat(Enumerable.Repeat(before, Many)) + core + string.Concat(Enumerable.Repeat(after, Many));
        var limits = new CelLimits { MaxSourceLength = int.MaxValue, MaxNodes = int.MaxValue };
        CelParser.TryParse(source, limits, out _, out var issue).ShouldBeFalse();
        issue!.Code.ShouldBe(CelIssueCode.NestingTooDeep);
    }

    [Theory]
    [InlineData("a || b && 1 == 2 + 3 * (", "true", ")")]
    [InlineData("(", "true", ")")]
    [InlineData("true || (", "true", ")")]
    [InlineData("1 + -f([", "1", "])")]
    [InlineData("true ? 1 : ", "1", "")]
    [InlineData("[1].map(x, ", "1", ")")]
    [InlineData("math.greatest(1, 2, ", "1", ")")]
    public void What_the_limits_allow_fits_a_small_stack_in_every_reading(string before, string core, string after)
    {
        Exception? failure = null;
        var worker = new Thread(() => failure = Record.Exception(() => ReadDeepest(before, core, after)), SmallStack);
        worker.Start();
        worker.Join();
        failure.ShouldBeNull();
    }

    private static void ReadDeepest(string before, string core, string after)
    {
        Expression? deepest = null;
        for (var depth = 1; depth <= CelLimits.Default.MaxDepth; depth++)
        {
            var source = string.Concat(Enumerable.Repeat(before, depth)) + core + string.Concat(Enumerable.Repeat(after, depth));
            if (!CelParser.TryParse(source, null, out var parsed, out _)) break;
            deepest = parsed;
        }
        deepest.ShouldNotBeNull();
        deepest.ToString().ShouldNotBeEmpty();
        deepest.GetHashCode().ShouldBe(CelParser.Parse(deepest.ToString()).GetHashCode());
        CelChecker.TryCheck(deepest, CelEnvironment.Standard, out var compiled, out _);
        Interpreter.Evaluate(deepest, CelEnvironment.Standard, CelEnvironment.Standard.Bind()).ShouldNotBeNull();
        if (compiled is not null) Interpreter.Explain(compiled, CelEnvironment.Standard.Bind()).IsEvaluated.ShouldBeTrue();
    }

    [Fact]
    public void A_tree_built_by_hand_is_measured_before_it_is_read()
    {
        Expression tree = new Identifier("x");
        for (var i = 0; i < Many; i++) tree = new Unary(UnaryOperator.Not, tree);
        CelChecker.TryCheck(tree, CelEnvironment.Standard, out _, out var issues).ShouldBeFalse();
        issues[0].Code.ShouldBe(CelIssueCode.NestingTooDeep);
        Interpreter.Evaluate(tree, CelEnvironment.Standard, CelEnvironment.Standard.Bind())
            .ShouldBeOfType<CelError>().Code.ShouldBe(CelErrorCode.TooComplex);
    }

    [Fact]
    public void Long_source_and_many_nodes_are_refused_by_name()
    {
        CelParser.TryParse(new string(' ', 100_001), null, out _, out var tooLong);
        tooLong!.Code.ShouldBe(CelIssueCode.SourceTooLong);
        CelParser.TryParse($"[{string.Join(",", Enumerable.Repeat("1", 20_001))}]", null, out _, out var tooMany);
        tooMany!.Code.ShouldBe(CelIssueCode.TooManyNodes);
    }

    [Theory]
    [InlineData("r.map(a, r.map(b, r.map(c, r.map(d, r.map(e, r.map(f, a + b + c + d + e + f))))))")]
    [InlineData("r.all(a, r.all(b, r.all(c, r.all(d, r.all(e, r.all(f, a + b + c + d + e + f >= 0))))))")]
    [InlineData("r.exists(a, r.exists(b, r.exists(c, r.exists(d, r.exists(e, r.exists(f, a > 20)))))) || true")]
    public void Work_beyond_the_limit_ends_as_an_error_that_nothing_absorbs(string source)
    {
        var environment = new CelEnvironmentBuilder().AddVariable("r", CelType.List(CelType.Int)).Build();
        var twenty = CelList.Of(Enumerable.Range(0, 20).Select(i => (CelValue)CelInt.Of(i)));
        var value = Interpreter.Evaluate(environment.Compile(source), environment.Bind(("r", twenty)));
        value.ShouldBeOfType<CelError>().Code.ShouldBe(CelErrorCode.CostExceeded);
    }

    [Theory]
    [InlineData("'x'", "a + a", "size(a) > 0")]
    [InlineData("[1]", "a + a", "size(a) > 0")]
    [InlineData("[1]", "[a, a]", "a == a")]
    [InlineData("'x'", "a.replace('', a)", "size(a) > 0")]
    [InlineData("'x'", "[a, a, a, a].join(a)", "size(a) > 0")]
    [InlineData("'x'", "'%s%s%s'.format([a, a, a])", "size(a) > 0")]
    public void What_doubles_at_every_step_is_stopped_before_it_fills_memory(string start, string step, string end)
    {
        const int Steps = 60;
        var steps = string.Concat(Enumerable.Repeat($"cel.bind(a, {step}, ", Steps));
        var source = $"cel.bind(a, {start}, {steps}{end}{new string(')', Steps + 1)}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = Interpreter.Evaluate(CelParser.Parse(source), CelEnvironment.Standard, CelEnvironment.Standard.Bind());
        value.ShouldBeOfType<CelError>().Code.ShouldBeOneOf(CelErrorCode.CostExceeded, CelErrorCode.ResultTooLong);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000_000);
    }
}
