using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Syntax;

public class ParsingExpressions
{
    [Theory]
    [InlineData("a || b && c", "a || b && c")]
    [InlineData("(a || b) && c", "(a || b) && c")]
    [InlineData("a - (b - c) - d", "a - (b - c) - d")]
    [InlineData("!a == b", "!a == b")]
    [InlineData("!(a == b)", "!(a == b)")]
    [InlineData("- x.y", "-x.y")]
    [InlineData("-(1)", "-(1)")]
    [InlineData("(-1).abs()", "(-1).abs()")]
    [InlineData("-1.abs()", "(-1).abs()")]
    [InlineData("a ? b : c ? d : e", "a ? b : c ? d : e")]
    [InlineData("(a ? b : c) ? d : e", "(a ? b : c) ? d : e")]
    [InlineData("[1, ?x,]", "[1, ?x]")]
    [InlineData("{'a': 1, ?'b': x,}", "{\"a\": 1, ?\"b\": x}")]
    [InlineData("a.?b[?c].`d-e`.for", "a.?b[?c].`d-e`.for")]
    [InlineData(".a.b(c)", ".a.b(c)")]
    [InlineData("x.Y{a: 1, ?b: c}", "x.Y{a: 1, ?b: c}")]
    [InlineData("r.all(k, v, k == v)", "r.all(k, v, k == v)")]
    [InlineData("r.existsOne(k, k)", "r.exists_one(k, k)")]
    [InlineData("cel.bind(x, 1, x + x)", "cel.bind(x, 1, x + x)")]
    [InlineData("0x1F + 3u - 1e3 * .5", "31 + 3u - 1000.0 * 0.5")]
    [InlineData("b'\\xff\\101' + b'é'", "b\"\\xffA\" + b\"\\xc3\\xa9\"")]
    [InlineData("r'\\d' // a comment", "\"\\\\d\"")]
    public void Source_and_tree_say_the_same(string source, string printed) => CelParser.Parse(source).ToString().ShouldBe(printed);

    [Fact]
    public void Macros_stay_as_they_were_written()
    {
        var expression = CelParser.Parse("m.transformList(k, v, v > 1, k)").ShouldBeOfType<Comprehension>();
        expression.Kind.ShouldBe(ComprehensionKind.TransformList);
        (expression.Variable, expression.SecondVariable).ShouldBe(("k", "v"));
        expression.Filter.ShouldBeOfType<Binary>().Operator.ShouldBe(BinaryOperator.Greater);
    }

    [Fact]
    public void Positions_do_not_count_when_trees_are_compared()
    {
        CelParser.Parse(" a  +  [1]").ShouldBe(CelParser.Parse("a + [ 1 ]"));
        CelParser.Parse("a + [1]").ShouldNotBe(CelParser.Parse("a + [1u]"));
    }

    [Fact]
    public void Columns_count_code_points_and_lines_end_in_any_of_three_ways()
    {
        var sum = CelParser.Parse("'😀' +\r\n x +\r '👩' + y").ShouldBeOfType<Binary>();
        sum.Right.Position.ShouldBe(new Position(21, 1, 3, 8));
        var x = ((Binary)((Binary)sum.Left).Left).Right;
        (x.Position.Line, x.Position.Column).ShouldBe((2, 2));
        sum.Anchor.Column.ShouldBe(6);
    }

    [Fact]
    public void The_smallest_int_is_one_literal()
    {
        CelParser.Parse("-9223372036854775808").ShouldBe(new Literal(CelInt.Of(long.MinValue)));
        CelParser.TryParse("9223372036854775808", null, out _, out var issue).ShouldBeFalse();
        issue!.Code.ShouldBe(CelIssueCode.NumberOutOfRange);
    }
}
