using System.Globalization;
using System.Text;
using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The functions that are named for the type they turn their argument into.</summary>
internal static class Conversions
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<string> Names => ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];

    public static CelFunction? Find(string name) => name switch
    {
        "bool" => Make(name, CelType.Bool, ToBool, CelType.Bool, CelType.String),
        "int" => Make(name, CelType.Int, ToInt, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Timestamp),
        "uint" => Make(name, CelType.Uint, ToUint, CelType.Uint, CelType.Int, CelType.Double, CelType.String),
        "double" => Make(name, CelType.Double, ToDouble, CelType.Double, CelType.Int, CelType.Uint, CelType.String),
        "string" => Make(name, CelType.String, ToText, CelType.String, CelType.Bool, CelType.Int, CelType.Uint, CelType.Double,
            CelType.Bytes, CelType.Timestamp, CelType.Duration),
        "bytes" => Make(name, CelType.Bytes, ToBytes, CelType.Bytes, CelType.String),
        "timestamp" => Make(name, CelType.Timestamp, ToTimestamp, CelType.Timestamp, CelType.String, CelType.Int),
        "duration" => Make(name, CelType.Duration, ToDuration, CelType.Duration, CelType.String),
        _ => null,
    };

    private static CelFunction Make(string name, CelType result, Func<CelValue, CelValue> convert, params CelType[] from) =>
        new(name, [.. from.Select(t => new CelOverload(false, [t], result, a => convert(a[0])))]);

    private static CelError OutOfRange(CelValue value, string type) =>
        new(CelErrorCode.OutOfRange, $"range error: {value} does not fit {type}");

    private static CelError NotReadable(CelValue value, string type) =>
        new(CelErrorCode.InvalidConversion, $"Type conversion error: {value} does not read as {type}");

    private static CelValue ToBool(CelValue value) => value switch
    {
        CelString { Value: "true" or "True" or "TRUE" or "t" or "T" or "1" } => CelBool.True,
        CelString { Value: "false" or "False" or "FALSE" or "f" or "F" or "0" } => CelBool.False,
        CelBool => value,
        _ => NotReadable(value, "bool"),
    };

    private static CelValue ToInt(CelValue value) => value switch
    {
        CelUint number => number.Value <= long.MaxValue ? CelInt.Of((long)number.Value) : OutOfRange(value, "int"),
        // Both bounds are excluded: at that size neighbouring doubles are further apart than one.
        CelDouble number => number.Value is > -TwoTo63 and < TwoTo63 ? CelInt.Of((long)number.Value) : OutOfRange(value, "int"),
        CelString text => !NumberText.HasTrailingNulls(text.Value)
            && long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? CelInt.Of(number) : NotReadable(value, "int"),
        CelTimestamp time => CelInt.Of(time.Seconds),
        _ => value,
    };

    private static CelValue ToUint(CelValue value) => value switch
    {
        CelInt number => number.Value >= 0 ? new CelUint((ulong)number.Value) : OutOfRange(value, "uint"),
        CelDouble number => number.Value is >= 0 and < TwoTo64 ? new CelUint((ulong)number.Value) : OutOfRange(value, "uint"),
        CelString text => !NumberText.HasTrailingNulls(text.Value)
            && ulong.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CelUint(number) : NotReadable(value, "uint"),
        _ => value,
    };

    private static CelValue ToDouble(CelValue value) => value switch
    {
        CelInt number => new CelDouble(number.Value),
        CelUint number => new CelDouble(number.Value),
        CelString text => NumberText.TryParse(text.Value) is { } number ? new CelDouble(number) : NotReadable(value, "double"),
        _ => value,
    };

    private static CelValue ToText(CelValue value) => value switch
    {
        CelBool or CelInt or CelDuration => new CelString(value.ToString()),
        CelUint number => new CelString(number.Value.ToString(CultureInfo.InvariantCulture)),
        CelDouble number => new CelString(NumberText.Shortest(number.Value)),
        CelBytes bytes => Decode(bytes),
        CelTimestamp time => new CelString(time.ToRfc3339()),
        _ => value,
    };

    private static CelValue Decode(CelBytes bytes)
    {
        try
        {
            return new CelString(StrictUtf8.GetString(bytes.Value.Span));
        }
        catch (ArgumentException)
        {
            return new CelError(CelErrorCode.InvalidConversion, "Type conversion error: the bytes are not UTF-8");
        }
    }

    private static CelValue ToBytes(CelValue value) =>
        value is CelString text ? new CelBytes(Encoding.UTF8.GetBytes(text.Value)) : value;

    private static CelValue ToTimestamp(CelValue value) => value switch
    {
        CelString text => TimestampText.Parse(text.Value),
        CelInt seconds => CelTimestamp.TryCreate(seconds.Value, 0) ?? (CelValue)OutOfRange(value, "timestamp: years 1 to 9999"),
        _ => value,
    };

    private static CelValue ToDuration(CelValue value) => value is CelString text ? DurationText.Parse(text.Value) : value;
}
