using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>The value as it was sealed. It is personal data and does not print itself.</summary>
/// <param name="Value">The value, in canonical form.</param>
public sealed record OpenedValue(Payload Value) : OpenAnswer
{
    /// <summary>That there is a value, and not what it is.</summary>
    public override string ToString() => nameof(OpenedValue);
}
