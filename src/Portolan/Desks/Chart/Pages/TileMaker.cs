using Portolan.Formats;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Makes the tiles of a chart from what was counted in each State.</summary>
internal sealed class TileMaker(Words words, ChartSide side, Func<Country, string> link)
{
    /// <summary>The tile of a State.</summary>
    public Tile Of(StateCount state) => side switch
    {
        ChartSide.Before => Counted(state, state.PermittedBefore, state.UnsettledBefore, state.FirmsBefore, TileTurn.None),
        ChartSide.Difference => Changed(state),
        _ => Counted(state, state.Permitted, state.Unsettled, state.Firms, TurnOf(state)),
    };

    private static TileTurn TurnOf(StateCount state) => state.Lost > 0 ? TileTurn.Less : state.Won > 0 ? TileTurn.More : TileTurn.None;

    private Tile Counted(StateCount state, int permitted, int unsettled, int firms, TileTurn turn)
    {
        var kind = permitted > 0 ? TileKind.Open : unsettled > 0 ? TileKind.Unsettled : TileKind.Shut;
        var detail = turn switch
        {
            TileTurn.Less => $"−{words.Number(state.Lost)}",
            TileTurn.More => $"+{words.Number(state.Won)}",
            _ => kind == TileKind.Unsettled ? words.Say("{0} unsettled", words.Number(unsettled)) : firms == 1 ? words["1 firm"] : words.Say("{0} firms", words.Number(firms)),
        };
        var more = (turn == TileTurn.Less ? words[" lost"] : turn == TileTurn.More ? words[" opened"] : "") + (unsettled > 0 && kind != TileKind.Unsettled ? words.Say(", {0} unsettled", words.Number(unsettled)) : "");
        return new Tile(state.State, kind, turn, words.Number(permitted), detail, Name(state), words["services open"], more, link(state.State));
    }

    private Tile Changed(StateCount state)
    {
        var turn = TurnOf(state);
        var figure = turn switch { TileTurn.Less => $"−{words.Number(state.Lost)}", TileTurn.More => $"+{words.Number(state.Won)}", _ => "0" };
        var detail = turn == TileTurn.None ? "" : words.Say("of {0}", words.Number(turn == TileTurn.Less ? state.PermittedBefore : state.Permitted));
        var kind = turn == TileTurn.None ? TileKind.Same : state.Permitted > 0 ? TileKind.Open : state.Unsettled > 0 ? TileKind.Unsettled : TileKind.Shut;
        return new Tile(state.State, kind, turn, figure, detail, Name(state), words["services changed"], "", link(state.State));
    }

    private string Name(StateCount state) => ChartView.NameOf(state.State, words);
}
