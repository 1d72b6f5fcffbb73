using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Filings.Events;

/// <summary>How the events of this desk stand in the record. Names and shapes are a contract with every record that was ever written.</summary>
internal static class FilingEvents
{
    /// <summary>The streams of filings begin so; the filing's name follows.</summary>
    public const string StreamPrefix = "filings/";

    /// <summary>The type of <see cref="FilingPrepared"/>, which sealed answers are bound to.</summary>
    public static EventType Prepared { get; } = new("filings.prepared", 1);

    /// <summary>Their forms.</summary>
    public static EventForms<FilingEvent> Forms { get; } = new EventForms<FilingEvent>()
        .With(Prepared.Name, FilingEventJson.Default.FilingPrepared)
        .With("filings.released", FilingEventJson.Default.FilingReleased)
        .With("filings.withdrawn", FilingEventJson.Default.FilingWithdrawn);

    /// <summary>The stream of a filing.</summary>
    public static StreamId StreamOf(string filing) => StreamId.Parse(StreamPrefix + filing);
}

/// <summary>The shapes of the events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, Converters = [typeof(FileReferenceConverter)])]
[JsonSerializable(typeof(FilingPrepared))]
[JsonSerializable(typeof(FilingReleased))]
[JsonSerializable(typeof(FilingWithdrawn))]
internal sealed partial class FilingEventJson : JsonSerializerContext;
