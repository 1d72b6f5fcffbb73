using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Rendering;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Pages;

/// <summary>A filing with its answers, for a page.</summary>
public sealed class FilingView
{
    private FilingView(FilingDocument document, Language language, bool isWithheld)
    {
        var (filing, form, lines) = (document.Filing, document.Form, new AnswerLines(document, language));
        (Row, Title, To, IsWithheld) = (FilingRow.Of(filing), form.Title.In(language), form.To.In(language), isWithheld);
        Basis = form.Cite(form.Citations, language);
        FormHash = filing.Content.FormFile.File.Hash.ToString();
        if (filing.Release is { } release) Documents = [("HTML", release.Html.Sha256, release.Html.Length), ("JSON", release.Json.Sha256, release.Json.Length)];
        Language = filing.Release?.Language;
        People = [.. AnswerSeal.PeopleOf(document.Answers).Select(person => person.ToString())];
        Sections = [.. form.Sections.Select(section => (section.Title.In(language), (IReadOnlyList<Line>)
            [.. section.Fields.SelectMany(lines.Of).Select(line => new Line(line.Field.Label.In(language), line.Text, form.Cite(line.Field.Citations, language), filing.Content.FromRecord.Contains(line.Path)))]))];
    }

    /// <summary>Where it stands.</summary>
    public FilingRow Row { get; }

    /// <summary>The title of its form.</summary>
    public string Title { get; }

    /// <summary>Whom it goes to.</summary>
    public string To { get; }

    /// <summary>The provisions that ask for it.</summary>
    public string Basis { get; }

    /// <summary>The SHA-256 of the form as it was.</summary>
    public string FormHash { get; }

    /// <summary>The language of what was released, or null.</summary>
    public string? Language { get; }

    /// <summary>What was released: which document, its SHA-256 and its length in bytes.</summary>
    public IReadOnlyList<(string Name, string Sha256, long Length)> Documents { get; } = [];

    /// <summary>The people that sealed answers are about.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Whether what is about people is left out for whoever asks.</summary>
    public bool IsWithheld { get; }

    /// <summary>Its sections with the answers.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<Line> Lines)> Sections { get; }

    internal static FilingView Of(FilingDocument document, Language language, bool isWithheld) => new(document, language, isWithheld);

    /// <summary>A field with its answer.</summary>
    /// <param name="Label">What is asked.</param>
    /// <param name="Text">The answer.</param>
    /// <param name="Cites">The provisions that ask for it.</param>
    /// <param name="IsFromRecord">Whether the record answered it.</param>
    public sealed record Line(string Label, string Text, string Cites, bool IsFromRecord);
}
