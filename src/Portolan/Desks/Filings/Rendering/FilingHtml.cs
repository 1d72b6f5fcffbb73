using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>A filing as one page that needs nothing else: no script, no font, no network.</summary>
internal sealed class FilingHtml
{
    private readonly FilingDocument document;
    private readonly Language language;
    private readonly HtmlPage page = new();
    private readonly AnswerHtml answers;

    private FilingHtml(FilingDocument document, Language language)
    {
        (this.document, this.language) = (document, language);
        this.answers = new AnswerHtml(this.page, document, language);
    }

    /// <summary>Its bytes: UTF-8, with a line feed at the end.</summary>
    public static byte[] Render(FilingDocument document, Language language)
    {
        var html = new FilingHtml(document, language);
        html.WriteHead();
        foreach (var (place, section) in document.Form.Sections.Index()) html.WriteSection(place + 1, section);
        if (document.Form.Declaration is { } declaration) html.WriteDeclaration(declaration);
        html.WriteFooter();
        return html.page.ToBytes();
    }

    private void WriteHead()
    {
        var (filing, form) = (this.document.Filing, this.document.Form);
        this.page.Frame("<!DOCTYPE html>").Open("html", ("lang", this.language == Language.French ? "fr" : "en")).Line().Frame("<head>").Frame("<meta charset=\"utf-8\">");
        this.page.Frame("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        this.page.Frame("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        this.page.Element("title", $"{form.Title.In(this.language)} · {filing.Content.FirmName}").Line();
        this.page.Frame("<style>").Frame(FilingStyle.Css.ReplaceLineEndings("\n")).Frame("</style>").Frame("</head>").Frame("<body>").Frame("<main>").Frame("<header>");
        this.page.Element("h1", form.Title.In(this.language)).Line();
        if (this.document.Mark is { } mark) this.page.Element("p", FilingWords.Of(mark).In(this.language), ("class", "mark")).Line();
        this.page.Open("table", ("class", "head")).Line().Frame("<tbody>");
        WriteRow(FilingWords.To, form.To.In(this.language));
        WriteRow(FilingWords.From, filing.Content.FirmIsFictional ? $"{filing.Content.FirmName}\n{FilingWords.Fictional.In(this.language)}" : filing.Content.FirmName);
        WriteRow(FilingWords.Date, this.document.Release is { } release ? ReportText.Day(release.On, this.language) : FilingWords.NotReleased.In(this.language));
        WriteRow(FilingWords.Filing, filing.Id);
        WriteRow(FilingWords.Basis, form.Cite(form.Citations, this.language));
        this.page.Frame("</tbody>").Frame("</table>").Frame("</header>");
    }

    private void WriteSection(int number, FilingSection section)
    {
        this.page.Open("section").Line().Element("h2", $"{ReportText.Plain(number)}. {section.Title.In(this.language)}").Line();
        if (WhyNothing(section) is { } why) this.page.Element("p", FilingWords.NotAsked(why).In(this.language), ("class", "none")).Line();
        else WriteFields(section.Fields);
        this.page.Frame("</section>");
    }

    private void WriteFields(IReadOnlyList<FilingField> fields)
    {
        this.page.Frame("<table>").Open("thead").Open("tr");
        this.page.Element("th", FilingWords.Asked.In(this.language), ("scope", "col")).Element("th", FilingWords.Answered.In(this.language), ("scope", "col")).Close("tr").Close("thead", endsLine: true);
        foreach (var field in fields) this.answers.Write(field);
        this.page.Frame("</table>");
    }

    /// <summary>Why nothing of a section is asked for and nothing answered, or null.</summary>
    private LocalisedText? WhyNothing(FilingSection section)
    {
        var all = this.document.Answers;
        var isEmpty = section.Fields.All(field => field.Required.When is not null && !all.ContainsKey(field.Id) && !FilingCheck.IsAsked(field, all, all));
        return isEmpty ? section.Fields[0].Required.When : null;
    }

    private void WriteDeclaration(LocalisedText declaration)
    {
        this.page.Open("section").Line().Element("h2", FilingWords.Declaration.In(this.language)).Line().Element("p", declaration.In(this.language)).Line();
        this.page.Open("table", ("class", "sign")).Line().Frame("<tbody>");
        foreach (var words in (LocalisedText[])[FilingWords.PlaceAndDate, FilingWords.NameAndPosition, FilingWords.Signature]) WriteRow(words, "");
        this.page.Frame("</tbody>").Frame("</table>").Frame("</section>");
    }

    private void WriteFooter()
    {
        var filing = this.document.Filing;
        this.page.Frame("<footer>").Open("p");
        this.page.Text(FilingWords.Prepared(filing.Prepared.Who.ToString(), ReportText.Day(filing.PreparedOn, this.language)).In(this.language));
        if (this.document.Release is { } release) this.page.Text(", " + FilingWords.Released(release.By, ReportText.Day(release.On, this.language)).In(this.language));
        this.page.Text(".").Close("p", endsLine: true);
        this.page.Element("p", $"{this.document.Form.Id} sha256:{filing.Content.FormFile.File.Hash}", ("class", "hash")).Line();
        this.page.Frame("</footer>").Frame("</main>").Frame("</body>").Frame("</html>");
    }

    private void WriteRow(LocalisedText name, string value) =>
        this.page.Open("tr").Element("th", name.In(this.language), ("scope", "row")).Element("td", value).Close("tr", endsLine: true);
}
