namespace Portolan.Rules.Plans.SetCover;

/// <summary>A list of numbers for each of a row of things, held end to end: which demands each candidate covers, or the converse.</summary>
internal sealed class Incidence
{
    private readonly int[] starts;
    private readonly int[] items;

    /// <param name="starts">Where each list starts in <paramref name="items"/>, and last where the last one ends.</param>
    /// <param name="items">The lists, one after the other, each ascending.</param>
    public Incidence(int[] starts, int[] items)
    {
        this.starts = starts;
        this.items = items;
    }

    /// <summary>How many lists there are.</summary>
    public int Count => starts.Length - 1;

    /// <summary>How many numbers there are in all lists.</summary>
    public int Total => items.Length;

    /// <summary>A list.</summary>
    public ReadOnlySpan<int> this[int list] => items.AsSpan(starts[list], starts[list + 1] - starts[list]);

    /// <summary>For each number below <paramref name="count"/> the lists that hold it, ascending.</summary>
    public Incidence Transposed(int count)
    {
        var turned = new int[count + 1];
        foreach (var item in items) turned[item + 1]++;
        for (var item = 0; item < count; item++) turned[item + 1] += turned[item];
        var next = turned.AsSpan(0, count).ToArray();
        var lists = new int[items.Length];
        for (var list = 0; list < Count; list++)
        {
            foreach (var item in this[list]) lists[next[item]++] = list;
        }
        return new Incidence(turned, lists);
    }
}
