namespace Portolan.Cel.Syntax;

/// <summary>How large an expression and its evaluation may grow. A limit reached is an issue or an error value, never a crash.</summary>
public sealed record CelLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static CelLimits Default { get; } = new();

    /// <summary>
    /// The longest source in UTF-16 units. A long statutory condition takes about 1,000; the default leaves room for generated ones.
    /// </summary>
    public int MaxSourceLength { get; init; } = 100_000;

    /// <summary>
    /// The deepest tree, counted in nodes from the root; a chain such as <c>a || b || c</c> counts one for each operator. Every
    /// reading of the tree recurses, parsing with up to 3 KB of stack a level; the default then fits three quarters of a 1 MB stack.
    /// </summary>
    public int MaxDepth { get; init; } = 250;

    /// <summary>The most nodes in a tree, so that memory and checking time stay proportionate.</summary>
    public int MaxNodes { get; init; } = 20_000;

    /// <summary>
    /// The most work an evaluation may do: one for each node evaluated and for each element compared, and one for each
    /// <see cref="TextUnitsPerCost"/> characters built. The default ends a runaway nest of macros within about 0.1 s.
    /// </summary>
    public long MaxCost { get; init; } = 5_000_000;

    /// <summary>The longest string or bytes value that a function may build: ten times the longest text of a rulebook.</summary>
    public const int MaxTextLength = 10_000_000;

    /// <summary>How many characters, bytes or list elements are copied in about the time that one node takes.</summary>
    public const int TextUnitsPerCost = 16;
}
