namespace Portolan.Desks.Register;

/// <summary>One service or host State of a firm over time.</summary>
/// <param name="Code">The letter of the service or the code of the State.</param>
/// <param name="English">Its English name.</param>
/// <param name="French">Its French name.</param>
/// <param name="Spans">The times, in their order; at least one.</param>
public sealed record TimelineRow(string Code, string English, string French, IReadOnlyList<TimelineSpan> Spans);
