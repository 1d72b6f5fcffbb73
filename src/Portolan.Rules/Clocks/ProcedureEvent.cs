namespace Portolan.Rules.Clocks;

/// <summary>A step of a procedure that was taken.</summary>
/// <param name="Step">What happened.</param>
/// <param name="On">The day on which it did.</param>
/// <param name="Deadline">The day that the authority set with it, if it set one.</param>
/// <param name="Outcome">What was decided, where something was.</param>
public sealed record ProcedureEvent(ProcedureStep Step, DateOnly On, DateOnly? Deadline = null, ProcedureOutcome? Outcome = null);
