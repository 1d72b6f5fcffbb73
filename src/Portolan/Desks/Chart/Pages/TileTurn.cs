namespace Portolan.Desks.Chart.Pages;

/// <summary>How scenarios change a State: the second mark of its tile.</summary>
public enum TileTurn
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Something is lost.</summary>
    Less,

    /// <summary>Something is opened, and nothing lost.</summary>
    More,
}
