using Portolan.Web;

namespace Portolan.Desks.Duties.Pages;

/// <summary>What a page of duties is asked for.</summary>
/// <param name="Question">The day, the day of knowledge and the scenarios.</param>
/// <param name="Firm">The firm as it was named; <see cref="All"/> for those of the record, null for the first of them.</param>
/// <param name="State">The code of the State that duties are to be owed for, or null.</param>
/// <param name="Stands">The class of how they are to stand (<see cref="DutyRow.Class"/>), or null.</param>
/// <param name="Within">Only what is overdue or due within so many days, or null.</param>
public sealed record DutyAsked(AskedQuestion Question, string? Firm, string? State, string? Stands, int? Within)
{
    /// <summary>The name that stands for all firms of the record.</summary>
    public const string All = "all";

    /// <summary>The address of a page that asks the same of the same firms.</summary>
    /// <param name="path">The page.</param>
    /// <param name="more">What it asks besides.</param>
    public string Link(string path, params IEnumerable<(string Name, string? Value)> more) => Question.Link(path, [("firm", Firm), ("state", State), .. more]);
}
