using Portolan.Record.Proof;

namespace Portolan.Record.Tests.Proof;

/// <summary>The examples of C2SP tlog-tiles.</summary>
public class TilePathTests
{
    [Fact]
    public void Paths_are_the_specifications()
    {
        new TilePath(0, 1_234_067, 256).ToString().ShouldBe("tile/0/x001/x234/067");
        new TilePath(2, 5, 17).ToString().ShouldBe("tile/2/005.p/17");
        new TilePath(0, 1000, 1).Entries.ShouldBe("tile/entries/x001/000.p/1");
    }

    [Fact]
    public void A_tree_of_seventy_thousand_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TilePath.Of(70_000).ToList();
        tiles.Count(tile => tile is { Level: 0, Hashes: 256 }).ShouldBe(273);
        tiles.Where(tile => tile.Hashes < 256 || tile.Level > 0).ShouldBe([new(0, 273, 112), new(1, 0, 256), new(1, 1, 17), new(2, 0, 1)]);
        TilePath.Of(256).ShouldBe([new(0, 0, 256), new(1, 0, 1)]);
        TilePath.Of(0).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_earlier_tree_had_in_full_is_left_out()
    {
        TilePath.Of(70_000, 69_900).ShouldBe([new(0, 273, 112), new(1, 1, 17), new(2, 0, 1)]);
        TilePath.Of(600, 300).ShouldBe([new(0, 1, 256), new(0, 2, 88), new(1, 0, 2)]);
    }
}
