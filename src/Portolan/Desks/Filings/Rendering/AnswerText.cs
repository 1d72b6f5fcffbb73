using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Formats;
using Portolan.Record.Files;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>Answers in the words of a language.</summary>
internal sealed class AnswerText(Language language)
{
    private const char NarrowSpace = '\u202f';

    /// <summary>A text, day, State, choice.</summary>
    public string Of(FilingField field, TextAnswer answer) => field.Type switch
    {
        FieldType.Date => ReportText.Day(DateOnly.ParseExact(answer.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture), language),
        FieldType.State or FieldType.Country => CountryOf(answer.Text),
        FieldType.YesNo => (answer.Text == "yes" ? FilingWords.Yes : FilingWords.No).In(language),
        FieldType.Choice => field.Choices.First(choice => choice.Id == answer.Text).Label.In(language),
        _ => answer.Text,
    };

    /// <summary>Several States or services.</summary>
    public IEnumerable<string> Of(FilingField field, SeveralAnswer answer) => answer.Codes.Select(code => field.Type == FieldType.Services ? ServiceOf(code) : CountryOf(code));

    /// <summary>What is left out about a person.</summary>
    public string Of(WithheldAnswer answer) => $"{(answer.IsErased ? FilingWords.Erased : FilingWords.Withheld).In(language)} ({answer.Person})";

    /// <summary>A file by its name and length.</summary>
    public string NameOf(FileReference file)
    {
        var length = language == Language.French ? ReportText.Number(file.File.Length).Replace(',', NarrowSpace) : ReportText.Number(file.File.Length);
        return $"{file.Name}, {length} {FilingWords.Bytes.In(language)}";
    }

    /// <summary>What stands where a field has no answer.</summary>
    public string Without(FilingField field) => field.Required.When is { } when ? FilingWords.NotAsked(when).In(language) : FilingWords.None.In(language);

    private string CountryOf(string code) => $"{(language == Language.French ? Country.Parse(code).FrenchName : Country.Parse(code).EnglishName)} ({code})";

    private string ServiceOf(string letter) => $"({letter}) {(language == Language.French ? Service.Parse(letter).FrenchName : Service.Parse(letter).EnglishName)}";
}
