namespace Portolan.Cel.Syntax;

/// <summary>Makes <see cref="ValueList{T}"/> from its elements.</summary>
public static class ValueList
{
    /// <summary>A list of these elements, in this order.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="elements">The elements; copied.</param>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> elements) => new(elements.ToArray());
}
