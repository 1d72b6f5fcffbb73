using Portolan.Desks.Filings.State;

namespace Portolan.Desks.Filings.Pages;

/// <summary>A filing in a list.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Form">The form.</param>
/// <param name="FirmId">The id of the firm.</param>
/// <param name="FirmName">The firm's name when it was prepared.</param>
/// <param name="Stands">Where it stands: <c>prepared</c>, <c>released</c> or <c>withdrawn</c>.</param>
/// <param name="Prepared">When, by whom and as which entry it was prepared.</param>
/// <param name="Released">The same of its release, or null.</param>
/// <param name="Withdrawn">The same of its withdrawal, or null.</param>
/// <param name="Why">Why it was withdrawn, or null.</param>
public sealed record FilingRow(string Id, string Form, string FirmId, string FirmName, string Stands, FilingAct Prepared, FilingAct? Released, FilingAct? Withdrawn, string? Why)
{
    /// <summary>The class of its colour.</summary>
    public string Class => Stands switch { "prepared" => "due", "released" => "met", _ => "none" };

    /// <summary>The address of its page.</summary>
    public string Path => $"filings/{Uri.EscapeDataString(Id)}";

    internal static FilingRow Of(Filing filing) => new(
        filing.Id, filing.Content.Form, filing.Content.Firm, filing.Content.FirmName, FilingText.Of(filing.Status), FilingAct.Of(filing.Prepared, filing.PreparedOn),
        filing.Release is { } release ? FilingAct.Of(filing.Released!, release.On) : null,
        filing.Withdrawn is { } withdrawn ? FilingAct.Of(withdrawn, DateOnly.FromDateTime(withdrawn.When.UtcDateTime)) : null, filing.Withdrawal?.Why);
}
