using Portolan.Formats;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms.State;

/// <summary>A procedure before an authority as it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Services">The services that are asked for; null where they were not named.</param>
/// <param name="Steps">The steps that were taken, in the order in which they were recorded.</param>
internal sealed record Application(ProcedureKind Kind, IReadOnlyList<Service>? Services, IReadOnlyList<Noted<ProcedureEvent>> Steps)
{
    /// <summary>Whether it is over: withdrawn, or its decision made known.</summary>
    public bool IsOver => Has(ProcedureStep.Withdrawn) || Has(ProcedureStep.Notified);

    /// <summary>Whether a step was taken.</summary>
    public bool Has(ProcedureStep step) => Steps.Any(taken => taken.Value.Step == step);
}
