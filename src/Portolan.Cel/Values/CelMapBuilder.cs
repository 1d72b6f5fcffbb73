namespace Portolan.Cel.Values;

/// <summary>Gathers the entries of a <see cref="CelMap"/>. A key is given once: as an entry or as uncertain.</summary>
public sealed class CelMapBuilder
{
    private readonly Dictionary<CelValue, CelValue> entries = new(KeyComparer.Instance);
    private Dictionary<CelValue, UnknownFact>? uncertain;
    private UnknownFact? openCause;

    /// <summary>Adds an entry; false where the key is there already.</summary>
    /// <param name="key">A bool, int, uint or string.</param>
    /// <param name="value">The value; it may be unknown.</param>
    public bool TryAdd(CelValue key, CelValue value) => uncertain?.ContainsKey(key) != true && entries.TryAdd(key, value);

    /// <summary>Adds an entry with a text for its key.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public CelMapBuilder Add(string key, CelValue value) =>
        TryAdd(new CelString(key), value) ? this : throw new ArgumentException($"the key '{key}' comes twice", nameof(key));

    /// <summary>Adds a key of which nobody knows whether it is there.</summary>
    /// <param name="key">A bool, int, uint or string.</param>
    /// <param name="cause">Which fact is missing, and why.</param>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public CelMapBuilder AddUncertain(CelValue key, UnknownFact cause)
    {
        uncertain ??= new Dictionary<CelValue, UnknownFact>(KeyComparer.Instance);
        var isNew = !entries.ContainsKey(key) && uncertain.TryAdd(key, cause);
        return isNew ? this : throw new ArgumentException($"the key {key} comes twice", nameof(key));
    }

    /// <summary>Says that there may be keys that are not listed.</summary>
    /// <param name="cause">Which fact is missing, and why.</param>
    public CelMapBuilder Open(UnknownFact cause)
    {
        openCause = cause;
        return this;
    }

    /// <summary>The map. The builder is not to be used again.</summary>
    public CelMap Build() => new(entries, uncertain, openCause);
}
