using Portolan.Formats;

namespace Portolan.Desks.Chart.Pages;

/// <summary>A State on the chart.</summary>
/// <param name="State">The State.</param>
/// <param name="Kind">What its colour and mark say.</param>
/// <param name="Figure">The number that one reads first.</param>
/// <param name="Detail">A few words below it.</param>
/// <param name="Label">The whole in words, for those who do not see the tile.</param>
/// <param name="Link">The page behind it.</param>
public sealed record Tile(Country State, TileKind Kind, string Figure, string Detail, string Label, string Link)
{
    /// <summary>The class of its colour.</summary>
    public string Class => Kind switch
    {
        TileKind.Open => "open",
        TileKind.Lost => "shut",
        TileKind.Unsettled => "fog",
        _ => "none",
    };

    /// <summary>The mark beside the colour.</summary>
    public string Mark => Kind switch
    {
        TileKind.Open => "●",
        TileKind.Lost => "✕",
        TileKind.Unsettled => "?",
        _ => "",
    };
}

/// <summary>What a tile says.</summary>
public enum TileKind
{
    /// <summary>Something is permitted.</summary>
    Open,

    /// <summary>Something is lost under the scenarios.</summary>
    Lost,

    /// <summary>Nothing is permitted for certain, and something is unsettled.</summary>
    Unsettled,

    /// <summary>Nothing is permitted.</summary>
    Nothing,
}
