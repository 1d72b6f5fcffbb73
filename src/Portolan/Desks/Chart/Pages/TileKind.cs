namespace Portolan.Desks.Chart.Pages;

/// <summary>What the colour of a tile and its first mark say.</summary>
public enum TileKind
{
    /// <summary>Something is permitted.</summary>
    Open,

    /// <summary>Nothing is permitted, and something is unsettled.</summary>
    Unsettled,

    /// <summary>Nothing is permitted.</summary>
    Shut,

    /// <summary>Nothing changes, where changes are what is shown.</summary>
    Same,
}
