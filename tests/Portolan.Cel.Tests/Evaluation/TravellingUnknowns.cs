using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class TravellingUnknowns
{
    [Theory]
    [InlineData("no && perhaps", "false")]
    [InlineData("perhaps && no", "false")]
    [InlineData("yes && perhaps", "perhaps")]
    [InlineData("perhaps && yes", "perhaps")]
    [InlineData("perhaps && possibly", "perhaps possibly")]
    [InlineData("fails && no", "false")]
    [InlineData("no && fails", "false")]
    [InlineData("fails && yes", "error")]
    [InlineData("fails && perhaps", "perhaps")]
    [InlineData("perhaps && fails", "perhaps")]
    [InlineData("yes || perhaps", "true")]
    [InlineData("perhaps || yes", "true")]
    [InlineData("no || perhaps", "perhaps")]
    [InlineData("perhaps || no", "perhaps")]
    [InlineData("perhaps || possibly", "perhaps possibly")]
    [InlineData("fails || yes", "true")]
    [InlineData("yes || fails", "true")]
    [InlineData("fails || no", "error")]
    [InlineData("fails || perhaps", "perhaps")]
    [InlineData("perhaps || fails", "perhaps")]
    [InlineData("!perhaps", "perhaps")]
    [InlineData("perhaps ? 1 : 2", "perhaps")]
    [InlineData("yes ? possibly : perhaps", "possibly")]
    [InlineData("perhaps == possibly", "perhaps possibly")]
    [InlineData("string(perhaps)", "perhaps")]
    [InlineData("[perhaps, fails, possibly]", "perhaps possibly")]
    [InlineData("{'a': perhaps}", "perhaps")]
    [InlineData("{'a': 1, 'b': fails}", "error")]
    [InlineData("cel.bind(x, perhaps, true)", "true")]
    [InlineData("cel.bind(x, fails, x || perhaps)", "perhaps")]
    [InlineData("optional.of(perhaps).hasValue()", "perhaps")]
    [InlineData("optional.of(1).or(perhaps ? optional.of(2) : optional.of(3)).value() == 1", "true")]
    public void Logic_absorbs_and_all_else_is_strict(string source, string expected) =>
        Shown(Sample.Evaluate(source)).ShouldBe(expected, source);

    [Theory]
    [InlineData("[1, 2].all(x, x == 1 || perhaps)", "perhaps")]
    [InlineData("[1, 2].all(x, x != 1 && perhaps)", "false")]
    [InlineData("[1, 2].exists(x, x == 2 || perhaps)", "true")]
    [InlineData("[1, 2].exists(x, x == 3 || perhaps)", "perhaps")]
    [InlineData("[1, 2].exists(x, x == 1 ? fails : perhaps)", "perhaps")]
    [InlineData("[1, 2, 3].exists_one(x, x < 3 || perhaps)", "perhaps")]
    [InlineData("[1, 2, 3].exists_one(x, x < 2 || perhaps)", "perhaps")]
    [InlineData("[1, 2, 3].exists_one(x, x < 2 || fails)", "error")]
    [InlineData("[1, 2].filter(x, perhaps)", "perhaps")]
    [InlineData("[1, 2].map(x, x == 1 ? fails : perhaps)", "perhaps")]
    public void Macros_absorb_as_the_operators_they_stand_for(string source, string expected) =>
        Shown(Sample.Evaluate(source)).ShouldBe(expected, source);

    [Theory]
    [InlineData("'a' in partial", "true")]
    [InlineData("'c' in partial", "partial[\"c\"]")]
    [InlineData("'d' in partial", "false")]
    [InlineData("partial['c']", "partial[\"c\"]")]
    [InlineData("partial['d']", "error")]
    [InlineData("has(partial.c)", "partial[\"c\"]")]
    [InlineData("has(partial.a) && !has(partial.d)", "true")]
    [InlineData("partial[?'c'].hasValue()", "partial[\"c\"]")]
    [InlineData("size(partial) > 1", "partial[\"c\"]")]
    [InlineData("partial.exists(k, partial[k] == 2)", "true")]
    [InlineData("partial.exists(k, k == 'c')", "partial[\"c\"]")]
    [InlineData("partial.exists(k, k == 'd')", "false")]
    [InlineData("partial.all(k, k < 'd')", "true")]
    [InlineData("partial.all(k, k == 'a')", "false")]
    [InlineData("partial.all(k, v, v < 3)", "partial[\"c\"]")]
    [InlineData("partial.exists_one(k, k == 'a' || k == 'b')", "false")]
    [InlineData("partial.exists_one(k, k < 'd')", "false")]
    [InlineData("partial.exists_one(k, v, v > 0)", "partial[\"c\"]")]
    [InlineData("partial.exists_one(k, k == 'a')", "true")]
    [InlineData("partial.exists_one(k, k == 'c')", "partial[\"c\"]")]
    [InlineData("partial.map(k, k)", "partial[\"c\"]")]
    [InlineData("partial == {'a': 1, 'b': 2}", "partial[\"c\"]")]
    [InlineData("partial == {'a': 1, 'b': 3}", "false")]
    [InlineData("partial == {'a': 1}", "false")]
    [InlineData("partial == {'a': 1, 'b': 2, 'd': 3}", "false")]
    [InlineData("'a' in open", "true")]
    [InlineData("'z' in open", "open")]
    [InlineData("open['z']", "open")]
    [InlineData("open.exists(k, k == 'a')", "true")]
    [InlineData("open.exists(k, k == 'b')", "open")]
    [InlineData("open.all(k, k == 'b')", "false")]
    [InlineData("open.all(k, k == 'a')", "open")]
    [InlineData("open == partial", "open partial[\"c\"]")]
    [InlineData("optional.ofNonZeroValue(partial).hasValue()", "true")]
    public void A_partial_map_answers_what_its_known_part_decides(string source, string expected) =>
        Shown(Sample.Evaluate(source)).ShouldBe(expected, source);

    [Fact]
    public void An_absent_field_and_an_unknown_field_are_told_apart()
    {
        var unknown = CelUnknown.Of("firm.name", "not filed");
        var facts = Sample.Facts.With("firm", Sample.MalteseFirm.With("name", unknown).With("home", null));
        CelValue Ask(string source) => Portolan.Cel.Evaluation.Interpreter.Evaluate(Sample.Environment.Compile(source), facts);
        Ask("has(firm.home)").ShouldBe(CelBool.False);
        Ask("firm.home == 'MT'").ShouldBeOfType<CelError>().Code.ShouldBe(CelErrorCode.NoSuchFieldValue);
        Ask("has(firm.name)").ShouldBe(unknown);
        Ask("firm.name == 'x'").ShouldBe(unknown);
        Ask("firm.?home.hasValue()").ShouldBe(CelBool.False);
        Ask("firm == firm").ShouldBe(unknown);
    }

    [Fact]
    public void What_may_turn_out_empty_may_turn_out_to_be_no_value()
    {
        var emptyAsFarAsKnown = new CelMapBuilder().Open(Sample.OtherKeys).Build();
        var facts = Sample.Facts.With("open", emptyAsFarAsKnown)
            .With("firm", CelObject.Create(Sample.Firm, ("name", CelUnknown.Of("firm.name", "not filed"))));
        CelValue Ask(string source) => Portolan.Cel.Evaluation.Interpreter.Evaluate(Sample.Environment.Compile(source), facts);
        Shown(Ask("optional.ofNonZeroValue(open).hasValue()")).ShouldBe("open");
        Shown(Ask("optional.ofNonZeroValue(firm).hasValue()")).ShouldBe("firm.name");
    }

    [Fact]
    public void An_unknown_element_of_a_list_matters_only_where_it_would_decide()
    {
        var unknown = CelUnknown.Of("firm.services[1]", "illegible");
        var facts = Sample.Facts.With("firm", Sample.MalteseFirm.With("services", CelList.Of([new CelString("custody"), unknown])));
        CelValue Ask(string source) => Portolan.Cel.Evaluation.Interpreter.Evaluate(Sample.Environment.Compile(source), facts);
        Ask("'custody' in firm.services").ShouldBe(CelBool.True);
        Ask("'exchange' in firm.services").ShouldBe(unknown);
        Ask("firm.services.size()").ShouldBe(CelInt.Of(2));
        Ask("firm.services == ['exchange', 'exchange']").ShouldBe(CelBool.False);
        Ask("firm.services == ['custody', 'exchange']").ShouldBe(unknown);
    }

    private static string Shown(CelValue value) => value switch
    {
        CelUnknown unknown => string.Join(" ", unknown.Causes.Select(c => c.Path)),
        CelError => "error",
        _ => value.ToString(),
    };
}
