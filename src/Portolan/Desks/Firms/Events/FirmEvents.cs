using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Recording;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms.Events;

/// <summary>How the events of this desk stand in the record. Names and shapes are a contract with every record that was ever written.</summary>
internal static class FirmEvents
{
    /// <summary>The streams of firms begin so; the firm's id follows.</summary>
    public const string StreamPrefix = "firms/";

    /// <summary>Their forms.</summary>
    public static EventForms<FirmEvent> Forms { get; } = new EventForms<FirmEvent>()
        .With("firms.added", FirmEventJson.Default.FirmAdded)
        .With("firms.described", FirmEventJson.Default.FirmDescribed)
        .With("firms.facts-stated", FirmEventJson.Default.FactsStated)
        .With("firms.removed", FirmEventJson.Default.FirmRemoved)
        .With("firms.services-authorised", FirmEventJson.Default.ServicesAuthorised)
        .With("firms.services-ended", FirmEventJson.Default.ServicesEnded)
        .With("firms.licence-withdrawn", FirmEventJson.Default.LicenceWithdrawn)
        .With("firms.passport-advanced", FirmEventJson.Default.PassportAdvanced)
        .With("firms.application-advanced", FirmEventJson.Default.ApplicationAdvanced)
        .With("firms.list-left-open", FirmEventJson.Default.ListLeftOpen)
        .With("firms.list-confirmed", FirmEventJson.Default.ListConfirmed)
        .With("firms.clients-counted", FirmEventJson.Default.ClientsCounted)
        .With("firms.measure-taken", FirmEventJson.Default.MeasureTaken);

    /// <summary>The stream of a firm.</summary>
    public static StreamId StreamOf(string firmId) => StreamId.Parse(StreamPrefix + firmId);
}

/// <summary>The shapes of the events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(CountryConverter), typeof(ServiceConverter), typeof(LeiConverter), typeof(JsonStringEnumConverter<EntityKind>), typeof(JsonStringEnumConverter<MeasurePower>),
        typeof(JsonStringEnumConverter<PassportStep>), typeof(JsonStringEnumConverter<FirmList>), typeof(JsonStringEnumConverter<ProcedureKind>),
        typeof(JsonStringEnumConverter<ProcedureStep>), typeof(JsonStringEnumConverter<ProcedureOutcome>)])]
[JsonSerializable(typeof(FirmAdded))]
[JsonSerializable(typeof(FirmDescribed))]
[JsonSerializable(typeof(FactsStated))]
[JsonSerializable(typeof(FirmRemoved))]
[JsonSerializable(typeof(ServicesAuthorised))]
[JsonSerializable(typeof(ServicesEnded))]
[JsonSerializable(typeof(LicenceWithdrawn))]
[JsonSerializable(typeof(PassportAdvanced))]
[JsonSerializable(typeof(ApplicationAdvanced))]
[JsonSerializable(typeof(ListLeftOpen))]
[JsonSerializable(typeof(ListConfirmed))]
[JsonSerializable(typeof(ClientsCounted))]
[JsonSerializable(typeof(MeasureTaken))]
internal sealed partial class FirmEventJson : JsonSerializerContext;
