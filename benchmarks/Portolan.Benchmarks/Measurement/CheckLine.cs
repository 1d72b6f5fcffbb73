using System.Text.Json;

namespace Portolan.Benchmarks.Measurement;

/// <summary>What a comparison of answers found, as one JSON object a line.</summary>
/// <param name="Check">What was compared.</param>
/// <param name="Mismatches">How many answers differ.</param>
public sealed record CheckLine(string Check, long Mismatches)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a line; engines count differing answers under names that begin alike.</summary>
    /// <returns>The check's line, or null where it is something else.</returns>
    public static CheckLine? TryRead(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("check", out var check)) return null;
            var counts = root.EnumerateObject().Where(property => property.Name.StartsWith("mismatch", StringComparison.Ordinal)).ToList();
            return counts.Count == 0 ? null : new CheckLine(check.GetString() ?? "", counts.Sum(property => property.Value.GetInt64()));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Format);
}
