namespace Portolan.Cel.Syntax;

/// <summary>The macros that go over a list or a map.</summary>
public enum ComprehensionKind
{
    /// <summary><c>all</c>: true unless the body is false for some element.</summary>
    All,

    /// <summary><c>exists</c>: false unless the body is true for some element.</summary>
    Exists,

    /// <summary><c>exists_one</c>, with two variables <c>existsOne</c>: whether the body is true for exactly one element.</summary>
    ExistsOne,

    /// <summary><c>map</c>: the list of the body's values, over the elements that pass the filter if there is one.</summary>
    Map,

    /// <summary><c>filter</c>: the list of elements for which the body is true.</summary>
    Filter,

    /// <summary><c>transformList</c>: the list of the body's values, with two variables.</summary>
    TransformList,

    /// <summary><c>transformMap</c>: a map with the same keys and the body's values, with two variables.</summary>
    TransformMap,

    /// <summary><c>transformMapEntry</c>: a map of the entries that the body gives, each a map of one, with two variables.</summary>
    TransformMapEntry,
}
