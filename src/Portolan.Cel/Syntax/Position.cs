namespace Portolan.Cel.Syntax;

/// <summary>
/// Where a piece of an expression stands in its source. <c>default</c> (see <see cref="None"/>) means that it comes from no
/// source, as in a tree built by hand.
/// </summary>
/// <param name="Offset">Where it starts, in UTF-16 units from 0: what <see cref="string.Substring(int, int)"/> takes.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Line">The line of its start, from 1; lines end with LF, CR or CR LF.</param>
/// <param name="Column">The column of its start in Unicode code points, from 1.</param>
public readonly record struct Position(int Offset, int Length, int Line, int Column)
{
    /// <summary>The position of what stands in no source.</summary>
    public static Position None => default;

    /// <summary>The offset just past the end, in UTF-16 units.</summary>
    public int End => Offset + Length;

    /// <summary>The span from the start of this position to the end of a later one.</summary>
    /// <param name="last">A position that ends at or after the end of this one.</param>
    public Position To(Position last) => this with { Length = last.End - Offset };

    /// <summary>Line and column, as in <c>1:14</c>; <c>-</c> for no position.</summary>
    public override string ToString() => Line == 0 ? "-" : $"{Line}:{Column}";
}
