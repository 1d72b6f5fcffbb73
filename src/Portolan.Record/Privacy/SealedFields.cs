using System.Text.Json;

namespace Portolan.Record.Privacy;

/// <summary>The sealed fields of a payload, found without opening any.</summary>
internal static class SealedFields
{
    /// <summary>The fields of an object that are sealed, in its order; none of anything else.</summary>
    public static IReadOnlyList<(string Field, JsonElement Value)> Of(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object
            ? [.. payload.EnumerateObject().Where(field => SealedValue.Is(field.Value)).Select(field => (field.Name, field.Value))]
            : [];

    /// <summary>What a sealed field says, without opening it.</summary>
    /// <exception cref="RecordException">It has another form (<see cref="RecordFault.Damaged"/>).</exception>
    public static SealedValue Read(JsonElement value, SealedPlace place)
    {
        try
        {
            return SealedValue.Is(value) ? SealedValue.Read(value) : throw new FormatException("it is not sealed");
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{place} does not open: {error.Message}", error);
        }
    }
}
