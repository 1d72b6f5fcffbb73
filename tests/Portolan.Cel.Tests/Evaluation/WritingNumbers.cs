using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class WritingNumbers
{
    private static readonly CelEnvironment Numbers = new CelEnvironmentBuilder().AddVariable("x", CelType.Double).Build();

    [Fact]
    public void A_double_written_as_text_reads_back_as_the_same_double() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => ShouldReadBack(RandomDouble(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void So_does_every_power_of_ten_and_its_neighbours()
    {
        for (var exponent = -323; exponent <= 308; exponent++)
        {
            var power = double.Parse($"1e{exponent}", CultureInfo.InvariantCulture);
            ShouldReadBack(power);
            ShouldReadBack(double.BitDecrement(power));
            ShouldReadBack(double.BitIncrement(power));
        }
    }

    private static double RandomDouble(int seed) => BitConverter.Int64BitsToDouble(new Random(seed).NextInt64());

    private static void ShouldReadBack(double number)
    {
        var facts = Numbers.Bind(("x", new CelDouble(number)));
        foreach (var source in (string[])["double(string(x))", "double('%s'.format([x]))", "double('%.17e'.format([x]))"])
        {
            Interpreter.Evaluate(Numbers.Compile(source), facts).ShouldBe(new CelDouble(number), source);
        }
    }

    [Theory]
    [InlineData("string(1e-7) == '1e-07' && string(9e-5) == '9e-05' && string(1e23) == '1e+23' && string(5e-324) == '5e-324'")]
    [InlineData("string(1e-4) == '0.0001' && string(1e20) == '100000000000000000000' && string(0.1) == '0.1'")]
    [InlineData("'%s %s'.format([1e-7, 1e23]) == '0.0000001 100000000000000000000000'")]
    public void A_double_just_below_a_power_of_ten_keeps_its_size(string source) => Sample.Evaluate(source).ShouldBe(CelBool.True, source);

    [Theory]
    [InlineData("'%.17e'.format([1e-7]) == '9.99999999999999955e-08'")]
    [InlineData("'%.20e'.format([1e23]) == '9.99999999999999916114e+22'")]
    [InlineData("'%e %.0e %.2e'.format([1e-7, 1e23, 999.9]) == '1.000000e-07 1e+23 1.00e+03'")]
    public void A_clause_with_many_decimals_shows_the_value_itself_and_not_its_shortest_text(string source) =>
        Sample.Evaluate(source).ShouldBe(CelBool.True, source);

    [Theory]
    [InlineData("'%s'.format([b'a\\xff\\xfeb']) == 'a\\ufffdb'")]
    [InlineData("'%s'.format([b'\\xffa\\xf0\\x9f\\x98']) == '\\ufffda\\ufffd'")]
    [InlineData("'%s'.format([b'\\xf0\\x9f\\x98\\x80\\xc3']) == '😀\\ufffd'")]
    [InlineData("'%s'.format([b'\\xef\\xbf\\xbd\\xff']) == '\\ufffd\\ufffd'")]
    public void A_run_of_bytes_that_are_no_text_is_written_as_one_replacement_character(string source) =>
        Sample.Evaluate(source).ShouldBe(CelBool.True, source);

    [Fact]
    public void Keys_of_a_map_are_written_in_the_order_of_their_code_points() =>
        Sample.Evaluate("'%s'.format([{'😀': 1, '\\uffff': 2}]) == '{\\uffff: 2, 😀: 1}'").ShouldBe(CelBool.True);
}
