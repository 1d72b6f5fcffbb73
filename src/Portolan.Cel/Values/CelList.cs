using System.Collections;
using System.Runtime.CompilerServices;

namespace Portolan.Cel.Values;

/// <summary>A list. An element may be unknown; it is then unknown to whoever reads it.</summary>
[CollectionBuilder(typeof(CelList), nameof(Of))]
public sealed class CelList : CelValue, IReadOnlyList<CelValue>
{
    // Below this many elements a walk is as quick as a look-up.
    private const int LookupThreshold = 8;
    private readonly CelValue[] elements;
    private HashSet<CelValue>? lookup;

    private CelList(CelValue[] elements) => this.elements = elements;

    /// <summary>The list without elements.</summary>
    public static CelList Empty { get; } = new([]);

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.List;

    /// <inheritdoc/>
    public override string TypeName => "list";

    /// <summary>How many elements it has.</summary>
    public int Count => elements.Length;

    /// <summary>The element at an index from 0.</summary>
    public CelValue this[int index] => elements[index];

    internal ReadOnlySpan<CelValue> Elements => elements;

    /// <summary>A list of these elements; copied.</summary>
    public static CelList Of(ReadOnlySpan<CelValue> elements) => elements.Length == 0 ? Empty : new CelList(elements.ToArray());

    /// <summary>A list of these elements.</summary>
    public static CelList Of(IEnumerable<CelValue> elements) => new([.. elements]);

    /// <summary>A list of texts.</summary>
    public static CelList OfStrings(IEnumerable<string> texts) => new([.. texts.Select(t => new CelString(t))]);

    /// <summary>A list that takes over the array.</summary>
    internal static CelList Own(CelValue[] elements) => new(elements);

    /// <summary>Whether a long list of nothing but texts holds a text, by look-up; null where that is not at hand.</summary>
    internal bool? ContainsText(CelString text)
    {
        if (elements.Length < LookupThreshold) return null;
        lookup ??= Array.TrueForAll(elements, e => e.Kind == CelKind.String) ? [.. elements] : [];
        return lookup.Count == 0 ? null : lookup.Contains(text);
    }

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelList list && elements.AsSpan().SequenceEqual(list.elements);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in elements) hash.Add(element);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join<CelValue>(", ", elements)}]";

    /// <inheritdoc/>
    public IEnumerator<CelValue> GetEnumerator() => ((IEnumerable<CelValue>)elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => elements.GetEnumerator();
}
