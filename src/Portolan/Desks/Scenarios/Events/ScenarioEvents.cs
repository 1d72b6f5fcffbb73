using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Scenarios.Events;

/// <summary>How the events of this desk stand in the record. Names and shapes are a contract with every record that was ever written.</summary>
internal static class ScenarioEvents
{
    /// <summary>The streams of scenarios begin so.</summary>
    public const string StreamPrefix = "scenarios/";

    /// <summary>Those that were composed on the bench stand in one stream, so that a name is given once.</summary>
    public const string Bench = "bench";

    /// <summary>Their forms.</summary>
    public static EventForms<ScenarioEvent> Forms { get; } = new EventForms<ScenarioEvent>()
        .With("scenarios.kept", ScenarioEventJson.Default.ScenarioKept)
        .With("scenarios.dropped", ScenarioEventJson.Default.ScenarioDropped);

    /// <summary>The stream.</summary>
    public static StreamId Stream { get; } = StreamId.Parse(StreamPrefix + Bench);
}

/// <summary>The shapes of the events.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ScenarioKept))]
[JsonSerializable(typeof(ScenarioDropped))]
internal sealed partial class ScenarioEventJson : JsonSerializerContext;
