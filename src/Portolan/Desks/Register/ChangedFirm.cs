using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>A firm that stands in both snapshots and is not the same.</summary>
/// <param name="Match">The firm in both, and how it was found again.</param>
/// <param name="Changes">What changed, row by row.</param>
public sealed record ChangedFirm(FirmMatch Match, ValueList<FirmChange> Changes)
{
    /// <summary>Whether something besides the day of the last update changed.</summary>
    public bool IsOfSubstance => Changes.Any(change => change is not FieldChange { Field: FirmField.LastUpdate });
}
