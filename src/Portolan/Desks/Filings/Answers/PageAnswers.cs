using System.Globalization;
using System.Text;
using Portolan.Desks.Filings.Pages;
using Portolan.Rules.Filings;
using Portolan.Rules.Yaml;

namespace Portolan.Desks.Filings.Answers;

/// <summary>
/// What was typed into the page of a form, as the input file that <c>filing prepare</c> reads: so a page and a file are held to the same checks.
/// What was left empty is left out, so that the record can answer it.
/// </summary>
/// <param name="typed">What was typed.</param>
/// <param name="files">The files that were sent, by the names of their inputs: paths from the folder that the answers are read with.</param>
internal sealed class PageAnswers(FormTyped typed, IReadOnlyDictionary<string, string> files)
{
    private const string Name = "the form";

    /// <summary>The answers, or null where there is none.</summary>
    /// <exception cref="Portolan.Rules.RulebookException">A text has characters that no answer may have.</exception>
    public YamlMapping? Read(FilingForm form)
    {
        if (Mapping(form.Fields, field => field.Id) is not { } text) return null;
        using var reader = new StringReader(text);
        return YamlDocument.Read(reader, Name).Mapping;
    }

    private string? Mapping(IEnumerable<FilingField> fields, Func<FilingField, string> path)
    {
        var answers = fields.Select(field => (field.Id, Text: ValueOf(field, path(field)))).Where(answer => answer.Text is not null).Select(answer => $"{Quote(answer.Id)}: {answer.Text}").ToList();
        return answers.Count == 0 ? null : $"{{{string.Join(", ", answers)}}}";
    }

    private string? ValueOf(FilingField field, string path)
    {
        if (Given(path + FormTyped.NoneSuffix) is { } why) return $"{{not-applicable: {Quote(why)}}}";
        return field.Type switch
        {
            FieldType.List => ListOf(field, path),
            FieldType.Object => Mapping(field.Fields, inner => $"{path}.{inner.Id}"),
            FieldType.Hosts or FieldType.Services => Sequence(typed.Several(path)),
            FieldType.Countries => Sequence(Given(path)?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []),
            FieldType.Document or FieldType.File when files.TryGetValue(path + FormTyped.FileSuffix, out var file) => $"{{file: {Quote(file)}{(Given(path) is { } beside ? $", text: {Quote(beside)}" : "")}}}",
            _ => Given(path) is { } text ? Quote(text) : null,
        };
    }

    private string? ListOf(FilingField field, string path)
    {
        var items = Enumerable.Range(0, typed.Count(path, AnswerReader.MaxItems)).Select(place => Mapping(field.Fields, inner => $"{FormTyped.Item(field, place)}.{inner.Id}")).ToList();
        while (items.Count > 0 && items[^1] is null) items.RemoveAt(items.Count - 1);
        return items.Count == 0 ? null : $"[{string.Join(", ", items.Select(item => item ?? "{}"))}]";
    }

    private static string? Sequence(IReadOnlyList<string> values) => values.Count == 0 ? null : $"[{string.Join(", ", values.Select(Quote))}]";

    private string? Given(string name) => typed.Text(name) is { } text && text.Trim().Length > 0 ? text.Trim() : null;

    /// <summary>A text between double quotes, as YAML reads it.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                '\n' => quoted.Append("\\n"),
                < ' ' or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }
        return quoted.Append('"').ToString();
    }
}
