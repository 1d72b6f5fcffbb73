using Portolan.Benchmarks.Measurement;

namespace Portolan.Benchmarks.Tests;

/// <summary>The lines that engines print, as the table takes them.</summary>
public class ReadingLinesTests
{
    private static readonly EngineLine Ours = new("portolan", 2.5) { Base = "aa", Scen = "bb" };

    [Fact]
    public void A_line_reads_back_as_it_was_written()
    {
        var line = Ours with { DecisionsPerS = 72_000_000, AllocMb = 0.25, Permits = 2002, Runs = 300, Note = "é × 'q'" };
        EngineLine.TryRead(line.ToString()).ShouldBe(line);
    }

    [Fact]
    public void What_is_no_line_of_an_engine_is_passed_over()
    {
        EngineLine.TryRead("npm warn deprecated").ShouldBeNull();
        EngineLine.TryRead("""{"check":"naive = bitset","mismatches":0}""").ShouldBeNull();
        CheckLine.TryRead("""{"engine":"portolan","ms":1}""").ShouldBeNull();
    }

    [Fact]
    public void A_check_counts_differing_answers_under_either_name()
    {
        CheckLine.TryRead("""{"check":"a = b","mismatches":3}""").ShouldBe(new CheckLine("a = b", 3));
        CheckLine.TryRead("""{"check":"a = b","hits":9,"mismatching_cells":4}""").ShouldBe(new CheckLine("a = b", 4));
    }

    [Fact]
    public void The_table_compares_engines_on_the_same_work()
    {
        var table = ResultTable.Of([Ours, new EngineLine("portolan-whatif", 0.5), new EngineLine("other", 5), new EngineLine("other-whatif", 0.25)]);
        Ratio(table, "other").ShouldBe("2");
        Ratio(table, "other-whatif").ShouldBe("0.5");
    }

    [Fact]
    public void An_engine_that_decides_otherwise_is_named()
    {
        var disagreement = ResultTable.Disagreements([Ours, new EngineLine("other", 5) { Base = "aa", Scen = "cc" }, new EngineLine("silent", 1) { Base = "" }]);
        disagreement.ShouldHaveSingleItem().ShouldBe("other decides the scenario as cc, portolan as bb");
    }

    private static string Ratio(string table, string engine) =>
        table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Single(cells => cells[1] == engine)[4];
}
