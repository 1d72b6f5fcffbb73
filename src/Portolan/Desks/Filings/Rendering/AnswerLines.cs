using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>The answers of a filing as lines: one for each field that is answered, those of objects and lists each by themselves.</summary>
/// <param name="document">The filing.</param>
/// <param name="language">The language of the words.</param>
internal sealed class AnswerLines(FilingDocument document, Language language)
{
    private readonly AnswerText words = new(language);

    /// <summary>The lines of a field of the form.</summary>
    public IEnumerable<(string Path, FilingField Field, string Text)> Of(FilingField field) => document.Answers.GetValueOrDefault(field.Id) switch
    {
        null => [],
        ObjectAnswer item => Of(field, item, field.Id),
        ListAnswer list => list.Items.SelectMany((item, place) => item is ObjectAnswer one ? Of(field, one, $"{field.Id}[{ReportText.Plain(place)}]") : [(field.Id, field, TextOf(field, item))]),
        var answer => [(field.Id, field, TextOf(field, answer))],
    };

    /// <summary>An answer that is no object.</summary>
    public string TextOf(FilingField field, Answer answer) => answer switch
    {
        TextAnswer text => this.words.Of(field, text),
        SeveralAnswer several => string.Join(", ", this.words.Of(field, several)),
        FileAnswer file => $"{(file.Text is null ? "" : file.Text + "; ")}{this.words.NameOf(file.File)}",
        NotApplicableAnswer none => $"{FilingWords.NotApplicable.In(language)}: {none.Why}",
        WithheldAnswer withheld => this.words.Of(withheld),
        _ => throw new ArgumentException($"{answer.GetType().Name} has no line of its own", nameof(answer)),
    };

    private IEnumerable<(string Path, FilingField Field, string Text)> Of(FilingField field, ObjectAnswer item, string path) =>
        field.Fields.Where(inner => item.Fields.ContainsKey(inner.Id)).Select(inner => ($"{path}.{inner.Id}", inner, TextOf(inner, item.Fields[inner.Id])));
}
