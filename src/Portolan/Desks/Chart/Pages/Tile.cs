using Portolan.Formats;

namespace Portolan.Desks.Chart.Pages;

/// <summary>A State on the chart.</summary>
/// <param name="State">The State.</param>
/// <param name="Kind">What its colour and mark say.</param>
/// <param name="Turn">How scenarios change it: a second mark and another colour.</param>
/// <param name="Figure">The number that one reads first.</param>
/// <param name="Detail">A few words below it.</param>
/// <param name="Name">The name of the State, for those who do not see where the tile lies.</param>
/// <param name="Unit">What the figure counts, for those who do not see the legend.</param>
/// <param name="More">What the tile has no room for.</param>
/// <param name="Link">The page behind it.</param>
public sealed record Tile(Country State, TileKind Kind, TileTurn Turn, string Figure, string Detail, string Name, string Unit, string More, string Link)
{
    /// <summary>The classes of its colour.</summary>
    public string Class => Turn switch
    {
        TileTurn.Less => Kind == TileKind.Shut ? "shut less" : "less",
        TileTurn.More => "more",
        _ => Kind switch { TileKind.Open => "open", TileKind.Unsettled => "fog", TileKind.Same => "same", _ => "shut" },
    };

    /// <summary>The mark beside the colour.</summary>
    public string Mark => Kind switch { TileKind.Open => "●", TileKind.Unsettled => "?", TileKind.Same => "", _ => "✕" };

    /// <summary>The second mark, of a change.</summary>
    public string TurnMark => Turn switch { TileTurn.Less => "▼", TileTurn.More => "▲", _ => "" };
}
