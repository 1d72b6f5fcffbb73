using Portolan.Cel.Values;
using Portolan.Rules.Decisions;

namespace Portolan.Rules.Planning;

/// <summary>The truths of an expression that does not hang on the day, as they are found.</summary>
internal sealed class BooleanTable(Layout layout) : IValueTable
{
    private readonly uint[] holds = new uint[layout.RowCount];
    private readonly uint[] possible = new uint[layout.RowCount];
    private bool hasOpen;

    public Layout Layout { get; } = layout;

    public void Set(int row, int lane, CelValue value)
    {
        var bits = Layout.Lanes == 1 ? Layout.All : 1u << lane;
        switch (Truths.Of(value))
        {
            case Truth.True:
                holds[row] |= bits;
                possible[row] |= bits;
                break;
            case Truth.Unknown:
                possible[row] |= bits;
                hasOpen = true;
                break;
        }
    }

    /// <summary>The truths found.</summary>
    public TruthPlane ToPlane() => new(Layout, holds, hasOpen ? possible : holds);
}
