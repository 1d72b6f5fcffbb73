using System.Text.Json;

namespace Portolan.Benchmarks.Measurement;

/// <summary>What a comparison of answers found, as one JSON object a line.</summary>
/// <param name="Check">What was compared.</param>
/// <param name="Mismatches">How many answers differ.</param>
public sealed record CheckLine(string Check, long Mismatches)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a line.</summary>
    /// <returns>The check's line, or null where it is something else.</returns>
    public static CheckLine? TryRead(string line)
    {
        try
        {
            var read = JsonSerializer.Deserialize<CheckLine>(line, Format);
            return read?.Check is null ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Format);
}
