namespace Portolan.Formats.Register.Cells;

/// <summary>A flaw within a cell.</summary>
/// <param name="Code">What kind.</param>
/// <param name="Outcome">What it was read as, or the part of the cell that is meant; may be "".</param>
public sealed record CellFlaw(IssueCode Code, string Outcome = "");
