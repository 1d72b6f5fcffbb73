using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>
/// Goes over the elements of a list or the keys of a map, including keys of which nobody knows whether they are there. Any further
/// keys of an open map are the caller's to think of.
/// </summary>
internal struct RangeWalk
{
    private readonly CelList? list;
    private Dictionary<CelValue, CelValue>.Enumerator entries;
    private IEnumerator<KeyValuePair<CelValue, UnknownFact>>? uncertain;
    private readonly CelMap? map;
    private int index = -1;

    public RangeWalk(CelValue range)
    {
        list = range as CelList;
        map = range as CelMap;
        if (map is not null) entries = map.Table.GetEnumerator();
    }

    /// <summary>The element of a list or the key of a map.</summary>
    public CelValue Item { get; private set; } = CelNull.Value;

    /// <summary>The value of a map's key.</summary>
    private CelValue value = CelNull.Value;

    /// <summary>Why nobody knows whether the key is there; null where it is there.</summary>
    public UnknownFact? Uncertain { get; private set; }

    /// <summary>The first variable of the form with two.</summary>
    public readonly CelValue First => list is null ? Item : CelInt.Of(index);

    /// <summary>The second variable of the form with two.</summary>
    public readonly CelValue Second => list is null ? value : Item;

    public bool MoveNext()
    {
        if (list is not null)
        {
            if (++index >= list.Count) return false;
            Item = list[index];
            return true;
        }
        if (uncertain is null && entries.MoveNext())
        {
            (Item, value) = entries.Current;
            return true;
        }
        if (map is null || map.UncertainKeys.Count == 0) return false;
        uncertain ??= map.UncertainKeys.GetEnumerator();
        if (!uncertain.MoveNext()) return false;
        (Item, Uncertain) = uncertain.Current;
        value = CelUnknown.Of(Uncertain);
        return true;
    }
}
