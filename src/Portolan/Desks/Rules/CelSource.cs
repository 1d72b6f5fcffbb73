using System.Globalization;
using System.Text;
using Portolan.Cel.Values;

namespace Portolan.Desks.Rules;

/// <summary>Values as an expression would write them, so that the text evaluates to the value again; types and optionals by their names.</summary>
internal static class CelSource
{
    /// <summary>The text of a value.</summary>
    public static string Of(CelValue value) => value switch
    {
        CelDouble number => Double(number.Value),
        CelTimestamp instant => $"timestamp(\"{instant.ToRfc3339()}\")",
        CelDuration span => $"duration(\"{span}\")",
        CelBytes bytes => Bytes(bytes),
        CelList list => $"[{string.Join(", ", list.Select(Of))}]",
        CelMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"))}}}",
        CelOptional { Value: { } within } => $"optional.of({Of(within)})",
        _ => value.ToString(),
    };

    private static string Double(double number)
    {
        if (double.IsNaN(number)) return "double(\"NaN\")";
        if (double.IsInfinity(number)) return number > 0 ? "double(\"Infinity\")" : "double(\"-Infinity\")";
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text;
    }

    private static string Bytes(CelBytes bytes)
    {
        var text = new StringBuilder("b\"");
        foreach (var unit in bytes.Value.Span) text.Append(CultureInfo.InvariantCulture, $"\\x{unit:x2}");
        return text.Append('"').ToString();
    }
}
