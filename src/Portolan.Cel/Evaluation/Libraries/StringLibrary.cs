using System.Text;
using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The strings extension: positions, cutting, joining, case, formatting and quoting. Positions count code points.</summary>
public sealed class StringLibrary : ICelLibrary
{
    private static readonly CelType Text = CelType.String;
    private static readonly CelType Number = CelType.Int;
    private static readonly CelType Texts = CelType.List(CelType.String);

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames =>
        ["charAt", "indexOf", "lastIndexOf", "join", "lowerAscii", "upperAscii", "replace", "split", "substring", "trim", "reverse",
            "format", "strings.quote"];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "charAt" => Members(name, Text, CharAt, [Text, Number]),
        "indexOf" => Members(name, Number, a => Search(a, isLast: false), [Text, Text], [Text, Text, Number]),
        "lastIndexOf" => Members(name, Number, a => Search(a, isLast: true), [Text, Text], [Text, Text, Number]),
        "join" => Members(name, Text, Join, [Texts], [Texts, Text]),
        "lowerAscii" => Members(name, Text, a => MapAscii(a[0], char.IsAsciiLetterUpper), [Text]),
        "upperAscii" => Members(name, Text, a => MapAscii(a[0], char.IsAsciiLetterLower), [Text]),
        "replace" => Members(name, Text, Replace, [Text, Text, Text], [Text, Text, Text, Number]),
        "split" => Members(name, Texts, Split, [Text, Text], [Text, Text, Number]),
        "substring" => Members(name, Text, Substring, [Text, Number], [Text, Number, Number]),
        "trim" => Members(name, Text, a => new CelString(((CelString)a[0]).Value.Trim()), [Text]),
        "reverse" => Members(name, Text, Reverse, [Text]),
        "format" => Members(name, Text, a => TextFormat.Apply(((CelString)a[0]).Value, (CelList)a[1]), [Text, CelType.List(CelType.Dyn)]),
        "strings.quote" => CelFunction.Global(name, [Text], Text, a => Quote(((CelString)a[0]).Value)),
        _ => null,
    };

    private static CelFunction Members(string name, CelType result, CelImplementation implementation, params CelType[][] signatures) =>
        new(name, [.. signatures.Select(s => new CelOverload(true, [.. s], result, implementation))]);

    private static CelError IndexError(long index) => new(CelErrorCode.IndexOutOfRange, $"index out of range: {index}");

    internal static CelError TooLong() =>
        new(CelErrorCode.ResultTooLong, $"the result is longer than {CelLimits.MaxTextLength} characters");

    private static CelValue CharAt(ReadOnlySpan<CelValue> arguments)
    {
        var text = (CelString)arguments[0];
        var index = ((CelInt)arguments[1]).Value;
        if (index < 0 || index > text.Length) return IndexError(index);
        return index == text.Length ? CelString.Empty : new CelString(Cut(text, index, index + 1));
    }

    private static CelValue Search(ReadOnlySpan<CelValue> arguments, bool isLast)
    {
        var text = (CelString)arguments[0];
        var part = (CelString)arguments[1];
        var from = arguments.Length > 2 ? ((CelInt)arguments[2]).Value : isLast ? text.Length : 0;
        if (from < 0) return IndexError(from);
        if (part.Length == 0) return CelInt.Of(from);
        if (arguments.Length > 2 && from >= text.Length || part.Length > text.Length) return CelInt.Of(-1);
        int found;
        if (isLast)
        {
            // The last place where the part may start and still fit.
            var start = UnitOf(text, Math.Min(from, text.Length - part.Length));
            var end = Math.Min(text.Value.Length, start + part.Value.Length);
            found = text.Value.AsSpan(0, end).LastIndexOf(part.Value, StringComparison.Ordinal);
        }
        else
        {
            found = text.Value.IndexOf(part.Value, UnitOf(text, from), StringComparison.Ordinal);
        }
        return CelInt.Of(found < 0 || text.IsPlain ? found : new CelString(text.Value[..found]).Length);
    }

    /// <summary>The UTF-16 index of a code point index.</summary>
    private static int UnitOf(CelString text, long codePoint)
    {
        if (text.IsPlain) return (int)codePoint;
        var unit = 0;
        for (; codePoint > 0; codePoint--) unit += char.IsHighSurrogate(text.Value[unit]) ? 2 : 1;
        return unit;
    }

    private static string Cut(CelString text, long start, long end) => text.Value[UnitOf(text, start)..UnitOf(text, end)];

    private static CelValue Join(ReadOnlySpan<CelValue> arguments)
    {
        var list = (CelList)arguments[0];
        var separator = arguments.Length > 1 ? ((CelString)arguments[1]).Value : "";
        long length = 0;
        foreach (var element in list.Elements)
        {
            if (element is CelUnknown) return element;
            if (element is not CelString text) return CelError.NoOverload("join", arguments);
            length += text.Value.Length + separator.Length;
        }
        return length > CelLimits.MaxTextLength ? TooLong() : new CelString(string.Join(separator, list.Select(e => ((CelString)e).Value)));
    }

    private static CelString MapAscii(CelValue value, Func<char, bool> changes)
    {
        const int CaseBit = 0x20;
        var text = ((CelString)value).Value;
        return new CelString(string.Create(text.Length, (text, changes), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = state.changes(state.text[i]) ? (char)(state.text[i] ^ CaseBit) : state.text[i];
        }));
    }

    private static CelValue Replace(ReadOnlySpan<CelValue> arguments)
    {
        var text = ((CelString)arguments[0]).Value;
        var old = ((CelString)arguments[1]).Value;
        var replacement = ((CelString)arguments[2]).Value;
        var left = arguments.Length > 3 ? ((CelInt)arguments[3]).Value : -1;
        var result = new StringBuilder(text.Length);
        var next = 0;
        while (left != 0)
        {
            var found = old.Length > 0 ? text.IndexOf(old, next, StringComparison.Ordinal) : NextBoundary(text, next, result.Length == 0);
            if (found < 0) break;
            result.Append(text, next, found - next).Append(replacement);
            if (result.Length > CelLimits.MaxTextLength) return TooLong();
            next = found + old.Length;
            if (left > 0) left--;
            if (old.Length == 0 && next == text.Length) break;
        }
        return new CelString(result.Append(text, next, text.Length - next).ToString());
    }

    /// <summary>Where the next empty text between code points is: at the start first, then after each.</summary>
    private static int NextBoundary(string text, int from, bool isFirst)
    {
        if (isFirst && from == 0) return 0;
        if (from >= text.Length) return -1;
        return from + (char.IsHighSurrogate(text[from]) ? 2 : 1);
    }

    private static CelValue Split(ReadOnlySpan<CelValue> arguments)
    {
        var text = ((CelString)arguments[0]).Value;
        var separator = ((CelString)arguments[1]).Value;
        var limit = arguments.Length > 2 ? ((CelInt)arguments[2]).Value : -1;
        if (limit == 0) return CelList.Empty;
        var count = limit < 0 || limit > int.MaxValue ? int.MaxValue : (int)limit;
        if (separator.Length > 0) return CelList.OfStrings(text.Split(separator, count));
        var parts = new List<string>();
        var next = 0;
        while (next < text.Length && parts.Count + 1 < count)
        {
            var length = char.IsHighSurrogate(text[next]) ? 2 : 1;
            parts.Add(text.Substring(next, length));
            next += length;
        }
        if (next < text.Length) parts.Add(text[next..]);
        return CelList.OfStrings(parts);
    }

    private static CelValue Substring(ReadOnlySpan<CelValue> arguments)
    {
        var text = (CelString)arguments[0];
        var start = ((CelInt)arguments[1]).Value;
        var end = arguments.Length > 2 ? ((CelInt)arguments[2]).Value : text.Length;
        if (start < 0 || start > text.Length) return IndexError(start);
        if (end < 0 || end > text.Length) return IndexError(end);
        if (start <= end) return new CelString(Cut(text, start, end));
        return new CelError(CelErrorCode.InvalidArgument, $"invalid substring range. start: {start}, end: {end}");
    }

    private static CelString Reverse(ReadOnlySpan<CelValue> arguments)
    {
        var runes = ((CelString)arguments[0]).Value.EnumerateRunes().ToArray();
        Array.Reverse(runes);
        return new CelString(string.Concat(runes));
    }

    private static CelString Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        // Enumerated by code point, so that half a surrogate pair comes out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\a' => quoted.Append(@"\a"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                '\v' => quoted.Append(@"\v"),
                '\\' => quoted.Append(@"\\"),
                '"' => quoted.Append("\\\""),
                _ => quoted.Append(rune.ToString()),
            };
        }
        return new CelString(quoted.Append('"').ToString());
    }
}
