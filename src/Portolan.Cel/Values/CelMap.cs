using System.Diagnostics.CodeAnalysis;

namespace Portolan.Cel.Values;

/// <summary>
/// A map, in the order of its making. It may be <em>partial</em>: of some keys it is not known whether they are there, and an
/// <em>open</em> map may have any key that is not listed. Made by <see cref="CelMapBuilder"/>.
/// </summary>
public sealed class CelMap : CelValue
{
    private static readonly Dictionary<CelValue, UnknownFact> NoUncertainKeys = [];
    private readonly Dictionary<CelValue, CelValue> entries;
    private readonly Dictionary<CelValue, UnknownFact> uncertain;

    internal CelMap(
        Dictionary<CelValue, CelValue> entries, Dictionary<CelValue, UnknownFact>? uncertain = null, UnknownFact? openCause = null)
    {
        this.entries = entries;
        this.uncertain = uncertain ?? NoUncertainKeys;
        OpenCause = openCause;
    }

    /// <summary>The map without entries.</summary>
    public static CelMap Empty { get; } = new([]);

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.Map;

    /// <inheritdoc/>
    public override string TypeName => "map";

    /// <summary>How many entries are known to be there.</summary>
    public int Count => entries.Count;

    /// <summary>The entries known to be there. A value may be unknown.</summary>
    public IReadOnlyDictionary<CelValue, CelValue> Entries => entries;

    /// <summary>The keys of which it is not known whether they are there, each with the reason.</summary>
    public IReadOnlyDictionary<CelValue, UnknownFact> UncertainKeys => uncertain;

    /// <summary>Why there may be keys that are not listed; null where the lists are complete.</summary>
    public UnknownFact? OpenCause { get; }

    /// <summary>Whether it is not known exactly which keys the map has.</summary>
    public bool IsPartial => uncertain.Count > 0 || OpenCause is not null;

    /// <summary>A map from texts.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static CelMap OfStrings(IEnumerable<KeyValuePair<string, CelValue>> entries) =>
        new(entries.ToDictionary(e => (CelValue)new CelString(e.Key), e => e.Value, KeyComparer.Instance));

    /// <summary>Whether a key is there, with its value where it is, and the reason where nobody knows.</summary>
    /// <param name="key">The key; numbers match by value, whatever their type.</param>
    /// <param name="value">The value, where present; it may itself be unknown.</param>
    /// <param name="cause">The reason, where unknown.</param>
    public Presence Find(CelValue key, out CelValue? value, out UnknownFact? cause)
    {
        cause = null;
        if (entries.TryGetValue(key, out value)) return Presence.Present;
        if (uncertain.TryGetValue(key, out cause)) return Presence.Unknown;
        cause = OpenCause;
        return cause is null ? Presence.Absent : Presence.Unknown;
    }

    /// <summary>The value of a key that is known to be there.</summary>
    public bool TryGet(CelValue key, [NotNullWhen(true)] out CelValue? value) => entries.TryGetValue(key, out value);

    internal Dictionary<CelValue, CelValue> Table => entries;

    /// <summary>All causes for which the map is partial; empty where it is not.</summary>
    public IEnumerable<UnknownFact> Causes() => OpenCause is null ? uncertain.Values : uncertain.Values.Append(OpenCause);

    /// <inheritdoc/>
    public override bool Equals(CelValue? other)
    {
        if (other is not CelMap map || map.Count != Count) return false;
        if (map.OpenCause != OpenCause || map.uncertain.Count != uncertain.Count) return false;
        var theirs = new HashSet<CelValue>(map.entries.Keys);
        return entries.All(e => theirs.Contains(e.Key) && map.TryGet(e.Key, out var value) && value.Equals(e.Value))
            && uncertain.All(u => map.uncertain.TryGetValue(u.Key, out var cause) && cause == u.Value);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var (key, value) in entries) hash ^= HashCode.Combine(key, value);
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var known = entries.Select(e => $"{e.Key}: {e.Value}");
        var perhaps = uncertain.Keys.Select(k => $"{k}?");
        var more = OpenCause is null ? Enumerable.Empty<string>() : ["…"];
        return $"{{{string.Join(", ", known.Concat(perhaps).Concat(more))}}}";
    }
}
