using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>The encoders extension: Base64 as in RFC 4648; padding may be left out when decoding.</summary>
public sealed class EncoderLibrary : ICelLibrary
{
    private const int Quantum = 4;

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => ["base64.encode", "base64.decode"];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "base64.encode" => CelFunction.Global(name, [CelType.Bytes], CelType.String,
            a => new CelString(Convert.ToBase64String(((CelBytes)a[0]).Value.Span))),
        "base64.decode" => CelFunction.Global(name, [CelType.String], CelType.Bytes, a => Decode(((CelString)a[0]).Value)),
        _ => null,
    };

    private static CelValue Decode(string text)
    {
        var padded = text.PadRight((text.Length + Quantum - 1) / Quantum * Quantum, '=');
        var buffer = new byte[padded.Length];
        // .NET passes over white space, which is no digit of Base64.
        return !text.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(padded, buffer, out var length)
            ? new CelBytes(buffer.AsMemory(0, length))
            : new CelError(CelErrorCode.InvalidConversion, "Type conversion error: the text is not Base64");
    }
}
