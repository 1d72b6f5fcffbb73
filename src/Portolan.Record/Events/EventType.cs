namespace Portolan.Record.Events;

/// <summary>
/// What kind of thing happened, by a name that never changes and the version of its payload's shape. A reader that does not know a type
/// keeps its events untouched.
/// </summary>
public sealed record EventType
{
    /// <summary>A type.</summary>
    /// <param name="name">1 to 200 of A–Z a–z 0–9 - _ . : /, such as <c>firms.passport-notified</c>.</param>
    /// <param name="version">The version of the payload's shape, from 1.</param>
    /// <exception cref="FormatException">The name has another form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is less than 1.</exception>
    public EventType(string name, int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        Name = PlainName.Check(name, "an event type");
        Version = version;
    }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>The version of the payload's shape, from 1.</summary>
    public int Version { get; }

    /// <summary>As <c>firms.passport-notified@1</c>.</summary>
    public override string ToString() => $"{Name}@{Version}";
}
