using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Duties.Events;

/// <summary>How the events of this desk stand in the record. Names and shapes are a contract with every record that was ever written.</summary>
internal static class DutyEvents
{
    /// <summary>The streams of duties begin so; the firm's id follows.</summary>
    public const string StreamPrefix = "duties/";

    /// <summary>Their forms.</summary>
    public static EventForms<DutyEvent> Forms { get; } = new EventForms<DutyEvent>()
        .With("duties.evidenced", DutyEventJson.Default.DutyEvidenced)
        .With("duties.occasioned", DutyEventJson.Default.DutyOccasioned)
        .With("duties.assigned", DutyEventJson.Default.DutyAssigned);

    /// <summary>The stream of a firm's duties.</summary>
    public static StreamId StreamOf(string firmId) => StreamId.Parse(StreamPrefix + firmId);
}

/// <summary>The shapes of the events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DutyEvidenced))]
[JsonSerializable(typeof(DutyOccasioned))]
[JsonSerializable(typeof(DutyAssigned))]
internal sealed partial class DutyEventJson : JsonSerializerContext;
