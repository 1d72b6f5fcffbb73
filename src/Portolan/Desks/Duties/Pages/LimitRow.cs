using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties.Pages;

/// <summary>A bound in numbers for a firm.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="FirmName">The firm.</param>
/// <param name="Title">What it is.</param>
/// <param name="Binds">Whether it binds: true, or unknown.</param>
/// <param name="Outcome">The numbers.</param>
/// <param name="Cites">The provisions.</param>
public sealed record LimitRow(string Id, string FirmName, LocalisedText Title, Truth Binds, LimitOutcome Outcome, string Cites)
{
    /// <summary>How wide its bar is drawn.</summary>
    public const int Width = 160;

    /// <summary>Whether the bound is kept; null where a number is not known.</summary>
    public bool? IsKept => Outcome.Distance is { } room ? room >= 0 : null;

    /// <summary>Where on the bar a number stands: the larger of the two takes all but the margin.</summary>
    public double At(long number) => Math.Max(0, number) * (Width - 4.0) / Math.Max(1, Math.Max(Outcome.Measured ?? 0, Outcome.Bound ?? 0));

    internal static LimitRow Of(DutyReading reading, LimitAnswer answer, Language language) => new(
        answer.Member.Rule.Id.ToString(), answer.Firm.Name, answer.Member.Rule.Title, answer.Binds, answer.Outcome, string.Join(", ", answer.Member.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.CiteIn(language))));
}
