using Portolan.Cel.Syntax;
using Portolan.Cel.Values;

namespace Portolan.Rules.Planning;

/// <summary>What a macro goes over, wherever it may differ: how long the longest list is, or which keys the maps have, and where neither is known.</summary>
internal sealed class MacroRange(Layout layout) : IValueTable
{
    private readonly uint[] open = new uint[layout.RowCount];
    private readonly SortedDictionary<string, CelString> keys = new(StringComparer.Ordinal);
    private int longest;
    private bool hasUnclearKeys;

    public Layout Layout { get; } = layout;

    /// <summary>Whether the macro can be taken apart: the tree would not grow too large, and it is known of every map which keys it has.</summary>
    public bool CanUnroll => !hasUnclearKeys && longest <= Unrolling.MostElements && keys.Count <= Unrolling.MostElements;

    public bool IsEverOpen { get; private set; }

    /// <summary>Where the list or map is not known: there the macro is not known either, whatever its body says.</summary>
    public TruthPlane Open => new(Layout, open, open);

    public void Set(int row, int lane, CelValue value)
    {
        switch (value)
        {
            case CelList list:
                longest = Math.Max(longest, list.Count);
                break;
            case CelMap map:
                Add(map);
                break;
            default:
                IsEverOpen = true;
                open[row] |= Layout.Lanes == 1 ? Layout.All : 1u << lane;
                break;
        }
    }

    /// <summary>The macro over these lists or maps, taken apart.</summary>
    public Expression Unroll(Comprehension macro) => keys.Count > 0 ? Unrolling.OverKeys(macro, [.. keys.Values]) : Unrolling.OverElements(macro, longest);

    private void Add(CelMap map)
    {
        hasUnclearKeys |= map.IsPartial;
        foreach (var key in map.Entries.Keys)
        {
            if (key is CelString text) keys[text.Value] = text;
            else hasUnclearKeys = true;
        }
    }
}
