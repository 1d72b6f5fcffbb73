using Portolan.Formats;

namespace Portolan.Desks.Firms.State;

/// <summary>A passport to a host State as it stands.</summary>
/// <param name="Services">The services that it covers; null for all.</param>
/// <param name="Steps">The day of each step that was taken.</param>
internal sealed record Passport(IReadOnlyList<Service>? Services, IReadOnlyDictionary<PassportStep, Noted<DateOnly>> Steps)
{
    /// <summary>The day of a step, or null where it was not taken.</summary>
    public DateOnly? On(PassportStep step) => Steps.TryGetValue(step, out var day) ? day.Value : null;
}
