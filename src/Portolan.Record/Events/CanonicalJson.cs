using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Portolan.Record.Events;

/// <summary>
/// The one way to write a JSON value (RFC 8785): keys in the order of their UTF-16 code units, no space, the shortest escapes, numbers as
/// ECMAScript prints them.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>Deeper than any event of ours; shallow enough for the stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>Every number of so many significant digits comes back from a double unchanged.</summary>
    private const int ExactDigits = 15;

    /// <summary>From this power of ten on, ECMAScript writes an exponent.</summary>
    private const int LongestPlain = 21;

    /// <summary>Down to this many places after the point, ECMAScript writes no exponent.</summary>
    private const int SmallestPlain = -6;

    /// <summary>The canonical UTF-8 text of a JSON text.</summary>
    /// <exception cref="FormatException">See <see cref="Payload.Parse(ReadOnlySpan{byte})"/>.</exception>
    public static byte[] From(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            if (reader.Read()) throw new FormatException("the payload has something after its JSON value");
            var text = new StringBuilder();
            Write(document.RootElement, text);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
        }
        catch (JsonException error)
        {
            throw new FormatException($"the payload is not JSON: {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException("the payload has text that is not Unicode", error);
        }
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, text);
                break;
            case JsonValueKind.Array:
                WriteArray(value, text);
                break;
            case JsonValueKind.String:
                WriteString(value.GetString()!, text);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.GetRawText()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void WriteObject(JsonElement value, StringBuilder text)
    {
        var properties = value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        text.Append('{');
        for (var index = 0; index < properties.Count; index++)
        {
            var name = properties[index].Name;
            if (index > 0 && properties[index - 1].Name == name) throw new FormatException($"the payload has the key '{name}' twice");
            if (index > 0) text.Append(',');
            WriteString(name, text);
            text.Append(':');
            Write(properties[index].Value, text);
        }
        text.Append('}');
    }

    private static void WriteArray(JsonElement value, StringBuilder text)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) text.Append(',');
            first = false;
            Write(item, text);
        }
        text.Append(']');
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            switch (character)
            {
                case '"' or '\\':
                    text.Append('\\').Append(character);
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }
        text.Append('"');
    }

    private static string Number(string written)
    {
        var value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        var (digits, point) = Digits(written);
        if (digits.Length == 0) return "0";
        var (kept, keptPoint) = double.IsFinite(value) ? Digits(value.ToString("R", CultureInfo.InvariantCulture)) : ("", 0);
        if (digits != kept || point != keptPoint || (digits.Length > ExactDigits && !IsSafeInteger(value)))
        {
            throw new FormatException($"the number {written} is not kept exactly by a double: write it as a string");
        }
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    private static bool IsSafeInteger(double value) => double.IsInteger(value) && Math.Abs(value) < 9_007_199_254_740_992;

    /// <summary>The significant digits of a number's text, and where the decimal point stands after the first of them.</summary>
    private static (string Digits, int Point) Digits(string number)
    {
        var parts = number.TrimStart('-').Split('e', 'E');
        var exponent = parts.Length == 1 ? 0
            : int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given)
            && Math.Abs((long)given) < 10_000 ? given : throw new FormatException($"the number {number} is not kept exactly by a double");
        var dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? parts[0].Length : dot;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = all.TrimStart('0');
        return (significant.TrimEnd('0'), whole - (all.Length - significant.Length) + exponent);
    }

    private static string Layout(string digits, int point)
    {
        if (point > LongestPlain || point <= SmallestPlain)
        {
            var exponent = point - 1;
            return $"{digits[..1]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
        }
        if (point <= 0) return "0." + new string('0', -point) + digits;
        return point >= digits.Length ? digits + new string('0', point - digits.Length) : $"{digits[..point]}.{digits[point..]}";
    }
}
