using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Values;

public class ComparingValues
{
    [Fact]
    public void The_language_compares_numbers_by_value_and_CSharp_compares_them_exactly()
    {
        CelEquality.Compare(CelInt.Of(1), new CelDouble(1)).ShouldBe(CelBool.True);
        CelInt.Of(1).Equals(new CelDouble(1)).ShouldBeFalse();
        CelEquality.Compare(new CelDouble(double.NaN), new CelDouble(double.NaN)).ShouldBe(CelBool.False);
        new CelDouble(double.NaN).Equals(new CelDouble(double.NaN)).ShouldBeTrue();
    }

    [Fact]
    public void Map_keys_match_by_exact_value_whatever_their_type()
    {
        var builder = new CelMapBuilder();
        builder.TryAdd(CelInt.Of(9007199254740993), CelBool.True).ShouldBeTrue();
        builder.TryAdd(new CelUint(9007199254740993), CelBool.True).ShouldBeFalse();
        builder.TryAdd(CelInt.Of(9007199254740992), CelBool.True).ShouldBeTrue();
        var map = builder.Build();
        map.TryGet(new CelDouble(9007199254740992), out _).ShouldBeTrue();
        map.TryGet(new CelUint(9007199254740993), out _).ShouldBeTrue();
        map.TryGet(new CelDouble(0.5), out _).ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_keeps_each_cause_once_in_order()
    {
        var both = CelUnknown.Of("b", "late").And(CelUnknown.Of("a", "lost")).And(CelUnknown.Of("b", "late"));
        both.Causes.Select(c => c.Path).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Midnight_reads_as_a_date_and_any_other_time_in_full()
    {
        Sample.Day("2025-03-01").ToString().ShouldBe("2025-03-01");
        CelTimestamp.Of(DateTimeOffset.Parse("2025-03-01T01:00:00.25+01:00")).ToString().ShouldBe("2025-03-01T00:00:00.25Z");
        CelTimestamp.TryCreate(-1, 0)!.ToString().ShouldBe("1969-12-31T23:59:59Z");
    }

    [Fact]
    public void A_long_list_of_texts_is_searched_by_look_up_and_still_finds_all()
    {
        var texts = Enumerable.Range(0, 100).Select(i => $"t{i}").ToList();
        var source = $"'t99' in ['{string.Join("', '", texts)}'] && !('t100' in ['{string.Join("', '", texts)}'])";
        Sample.Evaluate(source).ShouldBe(CelBool.True);
    }
}
