namespace Portolan.Cel.Values;

/// <summary>
/// A value of the language. Immutable. C#'s <c>Equals</c> is exact (same kind, same content; not-a-number equals itself): what tests
/// want. The language's own <c>==</c>, for which 1 equals 1.0, is <see cref="CelEquality"/>.
/// </summary>
public abstract class CelValue : IEquatable<CelValue>
{
    private protected CelValue()
    {
    }

    /// <summary>Which kind of value it is.</summary>
    public abstract CelKind Kind { get; }

    /// <summary>The name that <c>type(x)</c> shows, such as <c>int</c> or <c>google.protobuf.Timestamp</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>Whether it is neither unknown nor an error.</summary>
    public bool IsKnown => Kind < CelKind.Unknown;

    /// <summary>Whether the other value has the same kind and content.</summary>
    public abstract bool Equals(CelValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as CelValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The value as people read it, close to how source would write it.</summary>
    public abstract override string ToString();
}
