using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The <c>format</c> function: texts with clauses such as <c>%s</c>, <c>%.2f</c> and <c>%x</c>.</summary>
internal sealed class TextFormat
{
    private const int DefaultDecimals = 6;

    /// <summary>More decimals than a double has significant digits anywhere; a larger number is a mistake.</summary>
    private const int MaxDecimals = 1_000;

    private readonly StringBuilder text = new();
    private CelValue? problem;

    /// <summary>The text with its clauses replaced, or an error value.</summary>
    public static CelValue Apply(string format, CelList arguments)
    {
        var writer = new TextFormat();
        writer.Write(format, arguments);
        if (writer.problem is { } problem) return problem;
        return writer.text.Length > CelLimits.MaxTextLength ? StringLibrary.TooLong() : new CelString(writer.text.ToString());
    }

    private void Write(string format, CelList arguments)
    {
        var used = 0;
        for (var i = 0; i < format.Length && problem is null; i++)
        {
            if (format[i] != '%')
            {
                text.Append(format[i]);
            }
            else if (i + 1 < format.Length && format[i + 1] == '%')
            {
                text.Append('%');
                i++;
            }
            else if (ReadClause(format, ref i, out var verb, out var decimals))
            {
                if (used >= arguments.Count) Fail($"index {used} out of range: there are {arguments.Count} arguments");
                else WriteClause(verb, decimals, arguments[used++]);
            }
        }
    }

    private bool ReadClause(string format, ref int i, out char verb, out int? decimals)
    {
        decimals = null;
        verb = '\0';
        i++;
        if (i < format.Length && format[i] == '.')
        {
            var start = ++i;
            while (i < format.Length && char.IsAsciiDigit(format[i])) i++;
            var isNumber = int.TryParse(format.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var given);
            if (!isNumber || given > MaxDecimals) return Fail($"the precision is a number from 0 to {MaxDecimals}");
            decimals = given;
        }
        if (i >= format.Length) return Fail("the text ends within a clause");
        verb = format[i];
        return true;
    }

    private bool Fail(string message)
    {
        problem ??= new CelError(CelErrorCode.InvalidFormat, $"error during formatting: {message}");
        return false;
    }

    private void WriteClause(char verb, int? decimals, CelValue value)
    {
        if (!value.IsKnown)
        {
            problem ??= value;
            return;
        }
        if (verb is not ('s' or 'd' or 'f' or 'e' or 'b' or 'o' or 'x' or 'X'))
        {
            Fail($"unrecognized formatting clause \"{verb}\"");
            return;
        }
        var written = verb switch
        {
            's' => TextOf(value),
            'd' => Decimal(value),
            'f' => Double(value) is { } number ? NumberText.Fixed(number, decimals ?? DefaultDecimals) : null,
            'e' => Double(value) is { } number ? NumberText.Scientific(number, decimals ?? DefaultDecimals) : null,
            'b' => Based(value, 2, alsoBools: true),
            'o' => Based(value, 8, alsoBools: false),
            _ => Hexadecimal(value, verb == 'X'),
        };
        if (written is not null) text.Append(written);
        else if (problem is null) Fail($"{RuleFor(verb)}, was given {value.TypeName}");
    }

    private static string RuleFor(char verb) => verb switch
    {
        's' => "string clause can only be used on values that have a text",
        'd' => "decimal clause can only be used on integers",
        'f' => "fixed-point clause can only be used on doubles",
        'e' => "scientific clause can only be used on doubles",
        'b' => "only integers and bools can be formatted as binary",
        'o' => "octal clause can only be used on integers",
        _ => "only integers, byte buffers, and strings can be formatted as hex",
    };

    private string? TextOf(CelValue value)
    {
        switch (value)
        {
            case CelString s: return s.Value;
            case CelUint number: return number.Value.ToString(CultureInfo.InvariantCulture);
            case CelDouble number: return NumberText.ShortestPlain(number.Value);
            case CelBytes bytes: return Decode(bytes.Value.Span);
            case CelTimestamp time: return time.ToRfc3339();
            case CelNull or CelBool or CelInt or CelDuration or CelTypeValue: return value.ToString();
            case CelList list: return TextOfList(list);
            case CelMap { IsPartial: true } map:
                problem ??= CelUnknown.Of(map.Causes());
                return null;
            case CelMap map: return TextOfMap(map);
            case CelUnknown:
                problem ??= value;
                return null;
            default: return null;
        }
    }

    private string? TextOfList(CelList list)
    {
        var parts = new List<string>();
        long length = 0;
        foreach (var element in list)
        {
            if (TextOf(element) is not { } part || (length += part.Length) > CelLimits.MaxTextLength) return null;
            parts.Add(part);
        }
        return $"[{string.Join(", ", parts)}]";
    }

    private string? TextOfMap(CelMap map)
    {
        var parts = new List<(string Key, string Value)>();
        long length = 0;
        foreach (var (key, value) in map.Table)
        {
            if (TextOf(key) is not { } keyText || TextOf(value) is not { } valueText) return null;
            if ((length += keyText.Length + valueText.Length) > CelLimits.MaxTextLength) return null;
            parts.Add((keyText, valueText));
        }
        parts.Sort((a, b) => CodePointOrder.Compare(a.Key, b.Key));
        return $"{{{string.Join(", ", parts.Select(p => $"{p.Key}: {p.Value}"))}}}";
    }

    /// <summary>The text of UTF-8; each run of what is none becomes one replacement character, however long it is.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = new StringBuilder(bytes.Length);
        var isInRun = false;
        while (!bytes.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            if (isValid || !isInRun) decoded.Append(rune.ToString());
            isInRun = !isValid;
            bytes = bytes[length..];
        }
        return decoded.ToString();
    }

    private static string? Decimal(CelValue value) => value switch
    {
        CelInt => value.ToString(),
        CelUint number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelDouble number when !double.IsFinite(number.Value) => NumberText.ShortestPlain(number.Value),
        _ => null,
    };

    private static double? Double(CelValue value) => value switch
    {
        CelDouble number => number.Value,
        CelInt number => number.Value,
        CelUint number => number.Value,
        _ => null,
    };

    private static string? Based(CelValue value, int radix, bool alsoBools) => value switch
    {
        CelInt number => Digits(number.Value, radix),
        CelUint number => Digits(number.Value, radix),
        CelBool truth when alsoBools => truth.Value ? "1" : "0",
        _ => null,
    };

    private static string? Hexadecimal(CelValue value, bool isUpper)
    {
        var digits = value switch
        {
            CelString s => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(s.Value)),
            CelBytes bytes => Convert.ToHexStringLower(bytes.Value.Span),
            _ => Based(value, 16, alsoBools: false),
        };
        return isUpper ? digits?.ToUpperInvariant() : digits;
    }

    private static string Digits(BigInteger value, int radix)
    {
        if (value.IsZero) return "0";
        var digits = new StringBuilder();
        for (var rest = BigInteger.Abs(value); !rest.IsZero; rest /= radix) digits.Insert(0, "0123456789abcdef"[(int)(rest % radix)]);
        return value.Sign < 0 ? "-" + digits : digits.ToString();
    }
}
