namespace Portolan.Desks.Register;

/// <summary>A time in which a firm has a service or a host State.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day that the register tells of; the same day where one snapshot alone lists it.</param>
/// <param name="Kind">How it is known.</param>
public sealed record TimelineSpan(DateOnly From, DateOnly To, SpanKind Kind);
