using System.Text.Json;
using Portolan.Record.Events;
using Portolan.Record.Folds;

namespace Portolan.Record.Tests.Folds;

/// <summary>Adds up the numbers of the tests' events, and counts how many it was given.</summary>
internal sealed class CountingFold(int version = 1) : IFold<long>
{
    public int Applied { get; private set; }

    public string Name => "counting";

    public int Version => version;

    public long Start() => 0;

    public long Apply(long state, RecordEntry entry)
    {
        Applied++;
        using var payload = JsonDocument.Parse(entry.Payload.Utf8);
        return payload.RootElement.TryGetProperty("number", out var number) ? state + number.GetInt64() : throw new FormatException("no number");
    }

    public void Write(long state, Utf8JsonWriter json) => json.WriteNumberValue(state);

    public long Read(JsonElement json) => json.GetInt64();
}
