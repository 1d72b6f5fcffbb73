using Portolan.Rules.Decisions;

namespace Portolan.Rules.Planning;

/// <summary>
/// The truth of a condition wherever it may differ. A bit in <see cref="True"/> says that it holds there, a bit in <see cref="Possible"/> that
/// it holds or is not known. Where nothing is unknown both are the same array.
/// </summary>
internal sealed class TruthPlane(Layout layout, uint[] holds, uint[] possible)
{
    public Layout Layout { get; } = layout;

    public uint[] True { get; } = holds;

    public uint[] Possible { get; } = possible;

    public bool IsKnown => ReferenceEquals(True, Possible);

    /// <summary>Kleene's negation.</summary>
    public TruthPlane Not()
    {
        var holds = Invert(Possible);
        return new TruthPlane(Layout, holds, IsKnown ? holds : Invert(True));
    }

    /// <summary>Kleene's conjunction.</summary>
    public TruthPlane And(TruthPlane other) => Combine(other, (one, two) => one & two);

    /// <summary>Kleene's disjunction.</summary>
    public TruthPlane Or(TruthPlane other) => Combine(other, (one, two) => one | two);

    /// <summary>One plane where a condition holds, another where it does not; not known where the condition is not, whatever both say.</summary>
    public static TruthPlane Choose(TruthPlane condition, TruthPlane then, TruthPlane otherwise)
    {
        var chosen = condition.And(then).Or(condition.Not().And(otherwise));
        if (condition.IsKnown) return chosen;
        var open = Combine(condition.Possible, condition.True, (possible, holds) => possible & ~holds);
        return chosen.OpenWhere(new TruthPlane(condition.Layout, open, open));
    }

    /// <summary>The same truths, but not known where another plane holds.</summary>
    public TruthPlane OpenWhere(TruthPlane open)
    {
        var layout = new Layout(Layout.Axes | open.Layout.Axes, Layout.Grid);
        var (mine, where) = (Spread(layout), open.Spread(layout));
        return new TruthPlane(layout, Combine(mine.True, where.True, (holds, isOpen) => holds & ~isOpen), Combine(mine.Possible, where.True, (possible, isOpen) => possible | isOpen));
    }

    private uint[] Invert(uint[] words) => Invert(words, Layout.All);

    private static uint[] Invert(uint[] words, uint all)
    {
        var result = new uint[words.Length];
        for (var i = 0; i < words.Length; i++) result[i] = all & ~words[i];
        return result;
    }

    private TruthPlane Combine(TruthPlane other, Func<uint, uint, uint> connective)
    {
        var layout = new Layout(Layout.Axes | other.Layout.Axes, Layout.Grid);
        var (mine, theirs) = (Spread(layout), other.Spread(layout));
        var holds = Combine(mine.True, theirs.True, connective);
        return new TruthPlane(layout, holds, mine.IsKnown && theirs.IsKnown ? holds : Combine(mine.Possible, theirs.Possible, connective));
    }

    private static uint[] Combine(uint[] one, uint[] other, Func<uint, uint, uint> connective)
    {
        var result = new uint[one.Length];
        for (var i = 0; i < one.Length; i++) result[i] = connective(one[i], other[i]);
        return result;
    }

    /// <summary>The same truths laid out for more axes.</summary>
    private TruthPlane Spread(Layout target)
    {
        if (target.Axes == Layout.Axes) return this;
        var holds = Spread(True, target);
        return new TruthPlane(target, holds, IsKnown ? holds : Spread(Possible, target));
    }

    private uint[] Spread(uint[] words, Layout target)
    {
        var result = new uint[target.RowCount];
        for (var firm = 0; firm < target.FirmRows; firm++)
        {
            for (var service = 0; service < target.RowsPerFirm; service++)
            {
                var word = words[Layout.RowOf(firm, service)];
                result[target.RowOf(firm, service)] = Translate(word, service, target);
            }
        }
        return result;
    }

    private uint Translate(uint word, int service, Layout target)
    {
        if (target.HoldsServices == Layout.HoldsServices) return word;
        // From services to a word of States for each service; or from a word that is all or nothing to services.
        if (Layout.HoldsServices) return (word >> service & 1) != 0 ? target.All : 0;
        return word != 0 ? target.All : 0;
    }
}
