namespace Portolan.Cel.Evaluation;

/// <summary>Orders texts by their code points, which UTF-16 units alone do not: surrogates lie below U+E000.</summary>
internal static class CodePointOrder
{
    public static int Compare(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        if (length == left.Length || length == right.Length) return left.Length.CompareTo(right.Length);
        var (a, b) = (left[length], right[length]);
        if (char.IsSurrogate(a) == char.IsSurrogate(b)) return a.CompareTo(b);
        return char.IsSurrogate(a) ? 1 : -1;
    }
}
