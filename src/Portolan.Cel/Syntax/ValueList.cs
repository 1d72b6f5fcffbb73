using System.Collections;
using System.Runtime.CompilerServices;

namespace Portolan.Cel.Syntax;

/// <summary>An immutable list that is equal to another when its elements are, so that records that hold one compare by content.</summary>
/// <typeparam name="T">The elements; their own equality decides.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] elements;

    internal ValueList(T[] elements) => this.elements = elements;

    /// <summary>How many elements it has.</summary>
    public int Count => elements.Length;

    /// <summary>The element at an index from 0.</summary>
    public T this[int index] => elements[index];

    /// <summary>Whether the other list has equal elements in the same order.</summary>
    public bool Equals(ValueList<T>? other) => other is not null && elements.AsSpan().SequenceEqual(other.elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var element in elements) hash.Add(element);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => elements.GetEnumerator();
}
