namespace Portolan.Formats.Register;

/// <summary>A service that a published list may mean.</summary>
/// <param name="Service">Which one.</param>
/// <param name="Reason">Why it is not certain: one of the codes of kind <see cref="IssueKind.Doubtful"/>.</param>
public sealed record DoubtfulService(Service Service, IssueCode Reason);
