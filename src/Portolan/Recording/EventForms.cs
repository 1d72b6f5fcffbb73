using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Portolan.Record.Events;

namespace Portolan.Recording;

/// <summary>How the events of a desk stand in the record: each type under a stable name, with the version of its shape.</summary>
/// <typeparam name="TEvent">What the events of the desk have in common.</typeparam>
internal sealed class EventForms<TEvent>
    where TEvent : class
{
    private readonly Dictionary<Type, (EventType Type, JsonTypeInfo Form)> byEvent = [];
    private readonly Dictionary<EventType, JsonTypeInfo> byType = [];
    private readonly Upcasters upcasters;

    /// <summary>Forms without a type yet.</summary>
    /// <param name="upcasters">Bring payloads of older shapes to the newest.</param>
    public EventForms(params IEnumerable<Upcaster> upcasters) => this.upcasters = new Upcasters(upcasters);

    /// <summary>Adds a type of event.</summary>
    /// <param name="name">Its name in the record, never changed.</param>
    /// <param name="form">Its shape.</param>
    /// <param name="version">The version of the shape.</param>
    public EventForms<TEvent> With<T>(string name, JsonTypeInfo<T> form, int version = 1)
        where T : TEvent
    {
        var type = new EventType(name, version);
        this.byEvent.Add(typeof(T), (type, form));
        this.byType.Add(type, form);
        return this;
    }

    /// <summary>The event as it is recorded.</summary>
    public NewEvent Write(TEvent what, CorrelationId correlation = default)
    {
        var (type, form) = this.byEvent[what.GetType()];
        return new NewEvent(type, Payload.Parse(JsonSerializer.SerializeToUtf8Bytes(what, form)), correlation);
    }

    /// <summary>What an entry says, or null where its type is none of these.</summary>
    /// <exception cref="FormatException">The payload is not of the shape that its type has.</exception>
    public TEvent? Read(RecordEntry entry)
    {
        var content = this.upcasters.Read(entry);
        if (!this.byType.TryGetValue(content.Type, out var form)) return null;
        try
        {
            return (TEvent?)JsonSerializer.Deserialize(content.Payload.Utf8.Span, form) ?? throw new FormatException("the payload is null");
        }
        catch (JsonException error)
        {
            throw new FormatException($"the payload is not of the shape of {content.Type}: {error.Message}", error);
        }
    }
}
