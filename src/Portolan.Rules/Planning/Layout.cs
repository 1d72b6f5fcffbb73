using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// How the truths of a condition are laid out as words, no larger than the axes that it reads. A word holds the States, one bit each; or the
/// services, where the condition does not read the State; a condition that reads services and States has a word of States for each
/// service. One that reads the firm has such rows for every firm, others have them once.
/// </summary>
internal sealed class Layout
{
    public Layout(Axis axes, Grid grid)
    {
        Axes = axes;
        Grid = grid;
        FirmRows = axes.HasFlag(Axis.Firm) ? grid.Firms.Count : 1;
        HoldsServices = axes.HasFlag(Axis.Service) && !axes.HasFlag(Axis.State);
        RowsPerFirm = axes.HasFlag(Axis.Service) && axes.HasFlag(Axis.State) ? grid.Services.Count : 1;
        Lanes = HoldsServices ? grid.Services.Count : axes.HasFlag(Axis.State) ? grid.States.Count : 1;
        All = HoldsServices ? grid.AllServices : grid.AllStates;
    }

    /// <summary>The axes that the condition reads.</summary>
    public Axis Axes { get; }

    public Grid Grid { get; }

    /// <summary>The number of firms, or 1 where the condition does not read the firm.</summary>
    public int FirmRows { get; }

    /// <summary>The number of services where a word of States is kept for each, otherwise 1.</summary>
    public int RowsPerFirm { get; }

    /// <summary>Whether the bits of a word are services rather than States.</summary>
    public bool HoldsServices { get; }

    /// <summary>How many values of the word's axis differ: 1 where the condition reads neither State nor service.</summary>
    public int Lanes { get; }

    /// <summary>A word with every bit that means something.</summary>
    public uint All { get; }

    public int RowCount => FirmRows * RowsPerFirm;

    public int RowOf(int firm, int service) => (FirmRows == 1 ? 0 : firm) * RowsPerFirm + (RowsPerFirm == 1 ? 0 : service);
}
