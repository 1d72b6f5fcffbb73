using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>Writes fields with their answers as rows of a table.</summary>
internal sealed class AnswerHtml(HtmlPage page, FilingDocument document, Language language)
{
    private readonly AnswerText words = new(language);

    /// <summary>A field of the form: a row, or a group of rows for each of its objects.</summary>
    public void Write(FilingField field)
    {
        switch (document.Answers.GetValueOrDefault(field.Id))
        {
            case ListAnswer list:
                foreach (var (place, item) in list.Items.Index()) WriteGroup(field, item, list.Items.Count > 1 ? $" {ReportText.Plain(place + 1)}" : "");
                break;
            case ObjectAnswer or WithheldAnswer:
                WriteGroup(field, document.Answers[field.Id], "");
                break;
            default:
                page.Open("tbody");
                WriteRow(field, document.Answers, group: null);
                page.Close("tbody", endsLine: true);
                break;
        }
    }

    private void WriteGroup(FilingField field, Answer answer, string number)
    {
        page.Open("tbody").Line().Open("tr").Open("th", ("class", "of"), ("colspan", "2"), ("scope", "rowgroup"));
        page.Text(field.Label.In(language) + number);
        WriteCites(field, group: null);
        if (answer is ObjectAnswer { Person: { } person }) page.Element("small", $"{person.Id} {person.Salt}", ("class", "hash"));
        page.Close("th").Close("tr", endsLine: true);
        if (answer is ObjectAnswer item)
        {
            foreach (var inner in field.Fields.Where(inner => item.Fields.ContainsKey(inner.Id) || FilingCheck.IsAsked(inner, item.Fields, document.Answers))) WriteRow(inner, item.Fields, field);
        }
        else page.Open("tr").Open("td", ("colspan", "2"), ("class", "none")).Text(this.words.Of((WithheldAnswer)answer)).Close("td").Close("tr", endsLine: true);
        page.Close("tbody", endsLine: true);
    }

    private void WriteRow(FilingField field, IReadOnlyDictionary<string, Answer> beside, FilingField? group)
    {
        page.Open("tr").Open("th", ("scope", "row")).Text(field.Label.In(language));
        WriteCites(field, group);
        page.Close("th").Open("td");
        if (beside.GetValueOrDefault(field.Id) is { } answer) WriteAnswer(field, answer);
        else page.Element("span", this.words.Without(field), ("class", "none"));
        page.Close("td").Close("tr", endsLine: true);
    }

    /// <summary>The provisions of a field, unless they are those of the group that it stands in.</summary>
    private void WriteCites(FilingField field, FilingField? group)
    {
        var (cites, above) = (document.Form.Cite(field.Citations, language), group is null ? "" : document.Form.Cite(group.Citations, language));
        if (cites.Length > 0 && cites != above) page.Element("small", cites);
    }

    private void WriteAnswer(FilingField field, Answer answer)
    {
        switch (answer)
        {
            case TextAnswer text:
                page.Text(this.words.Of(field, text));
                break;
            case SeveralAnswer several:
                page.Open("ul");
                foreach (var item in this.words.Of(field, several)) page.Element("li", item);
                page.Close("ul");
                break;
            case FileAnswer file:
                if (file.Text is not null) page.Text(file.Text + "\n");
                page.Text(this.words.NameOf(file.File) + "\n").Element("span", $"sha256:{file.File.File.Hash}", ("class", "hash"));
                break;
            case NotApplicableAnswer none:
                page.Element("span", $"{FilingWords.NotApplicable.In(language)}. ", ("class", "none")).Text(none.Why);
                break;
            default:
                throw new ArgumentException($"{answer.GetType().Name} is no answer of a row", nameof(answer));
        }
    }
}
