using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>A payload whose sealed fields were opened. It may hold personal data and does not print itself.</summary>
/// <param name="Payload">The payload; an erased field is <c>{"erased": true}</c> in it.</param>
/// <param name="Opened">The fields that were opened.</param>
/// <param name="Erased">The fields that are gone, as the key of their person was destroyed.</param>
public sealed record OpenedPayload(Payload Payload, IReadOnlyList<string> Opened, IReadOnlyList<string> Erased)
{
    /// <summary>How many fields were opened and are gone, and not what they hold.</summary>
    public override string ToString() => $"{Opened.Count} fields opened, {Erased.Count} erased";
}
