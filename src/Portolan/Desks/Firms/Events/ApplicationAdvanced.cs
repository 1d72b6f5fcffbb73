using Portolan.Formats;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms.Events;

/// <summary>A step of a procedure before an authority that is no passport: an application, a notification, an acquisition.</summary>
/// <param name="Name">What the procedure is called, once for each firm.</param>
/// <param name="Step">What happened.</param>
/// <param name="On">The day on which it did.</param>
/// <param name="Kind">What it is; with its first step only.</param>
/// <param name="Deadline">The day that the authority set, where it set one.</param>
/// <param name="Outcome">What was decided, where something was.</param>
/// <param name="Services">The services that are asked for; with its first step only.</param>
internal sealed record ApplicationAdvanced(
    string Name, ProcedureStep Step, DateOnly On, ProcedureKind? Kind = null, DateOnly? Deadline = null, ProcedureOutcome? Outcome = null, IReadOnlyList<Service>? Services = null) : FirmEvent;
