using System.Text.RegularExpressions;
using Portolan.Cel.Syntax;
using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Record.Privacy;
using Portolan.Rules;
using Portolan.Rules.Filings;
using Portolan.Rules.Yaml;

namespace Portolan.Desks.Filings.Answers;

/// <summary>Reads the answers of an input file, and gathers what is wrong with them.</summary>
/// <param name="firm">The firm that answers.</param>
/// <param name="folder">The folder that the paths of files start from.</param>
internal sealed partial class AnswerReader(Firm firm, string folder)
{
    /// <summary>The longest text of one answer: more belongs into a file, as an entry of the record holds 64 KB.</summary>
    public const int MaxText = 4000;

    /// <summary>The most objects of one list.</summary>
    public const int MaxItems = 100;

    private readonly List<AnswerProblem> problems = [];

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<AnswerProblem> Problems => this.problems;

    /// <summary>The answers that could be read.</summary>
    /// <param name="fields">The fields that may be answered.</param>
    /// <param name="input">The answers.</param>
    /// <param name="path">What stands before the names of the fields in messages.</param>
    public Dictionary<string, Answer> Read(IReadOnlyList<FilingField> fields, YamlMapping input, string path = "")
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var entry in input.Entries)
        {
            var (name, field) = (path + entry.Key.Value, fields.FirstOrDefault(known => known.Id == entry.Key.Value));
            if (field is null) this.problems.Add(new AnswerProblem(name, null, Unknown(entry.Key.Value, fields), entry.Key.Position));
            else if (Try(field, name, () => Read(field, entry.Value, name)) is { } answer) answers.Add(field.Id, answer);
        }
        return answers;
    }

    /// <summary>Reads something, or takes down what is wrong with it.</summary>
    private T? Try<T>(FilingField field, string path, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RulebookException refused)
        {
            foreach (var issue in refused.Issues) this.problems.Add(new AnswerProblem(path, field, issue.Text, new YamlPosition(issue.File, issue.Line, issue.Column)));
            return null;
        }
    }

    private Answer Read(FilingField field, YamlNode node, string path)
    {
        if (node is YamlMapping { Entries: [{ Key.Value: "not-applicable" } none] })
        {
            return field.Required is { When: not null, Field: null } ? new NotApplicableAnswer(TextOf(none.Value)) : throw node.Unexpected("an answer: it is not for the firm to say that there is none");
        }
        return field.Type switch
        {
            FieldType.Text => new TextAnswer(TextOf(node)),
            FieldType.Document => node is YamlMapping ? FileOf(node) : new TextAnswer(TextOf(node)),
            FieldType.File => FileOf(node),
            FieldType.Date => new TextAnswer(CommandLine.ReportText.Iso(node.Date)),
            FieldType.Number => new TextAnswer(Decimal().IsMatch(node.Text) ? node.Text : throw node.Unexpected("a number in decimal digits, such as 1200 or 12.5")),
            FieldType.YesNo => new TextAnswer(YesOrNo(node)),
            FieldType.Choice => new TextAnswer(ChoiceOf(field, node)),
            FieldType.State => new TextAnswer(CountryOf(node, isEea: true).Code),
            FieldType.Country => new TextAnswer(CountryOf(node, isEea: false).Code),
            FieldType.Hosts => Several(field, node, path, item => HostOf(item).Code),
            FieldType.Countries => Several(field, node, path, item => CountryOf(item, isEea: false).Code),
            FieldType.Services => Several(field, node, path, item => ServiceOf(field, item).ToString()),
            FieldType.Object => ObjectOf(field, node, path + "."),
            _ => ListOf(field, node, path),
        };
    }

    private ListAnswer ListOf(FilingField field, YamlNode node, string path)
    {
        if (node.Items.Count is 0 or > MaxItems) throw node.Unexpected($"1 to {MaxItems} objects");
        return new ListAnswer([.. node.Items.Select((item, place) => ObjectOf(field, item, $"{path}[{place}]."))]);
    }

    private ObjectAnswer ObjectOf(FilingField field, YamlNode node, string path)
    {
        const string personKey = "person";
        var mapping = node.Mapping;
        if (!field.IsPerson || mapping.Optional(personKey) is not { } named) return new ObjectAnswer(Read(field.Fields, mapping, path));
        if (!PersonId.TryParse(named.Text, out var person)) throw named.Unexpected("the id of a person in the record: p- and 26 of a-z 2-7");
        return new ObjectAnswer(Read(field.Fields, mapping.Without(personKey), path), new PersonMark(person, ""));
    }

    private GivenFileAnswer FileOf(YamlNode node)
    {
        var mapping = node.Mapping.Only("file", "text");
        var named = mapping.Require("file");
        var path = Path.GetFullPath(Path.Combine(folder, named.Text));
        return File.Exists(path) ? new GivenFileAnswer(path, mapping.Optional("text") is { } text ? TextOf(text) : null) : throw named.Unexpected($"a file, looked for at {path}");
    }

    private SeveralAnswer Several(FilingField field, YamlNode node, string path, Func<YamlNode, string> read)
    {
        if (node.Items.Count == 0) throw node.Unexpected("at least one");
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in node.Items)
        {
            Try(field, path, () => codes.Add(read(item)) ? "" : throw item.Refusal("answer.twice", $"{item.Description} again (expected each once)"));
        }
        return new SeveralAnswer([.. codes]);
    }

    private Country HostOf(YamlNode node)
    {
        var state = CountryOf(node, isEea: true);
        return state != firm.Home ? state : throw node.Unexpected("a State other than the home State");
    }

    private Service ServiceOf(FilingField field, YamlNode node)
    {
        if (!Service.TryParse(node.Text, out var service)) throw node.Unexpected("a crypto-asset service by its letter, a to j");
        var isOwn = !field.AmongOwn || firm.ServicesOpen.IsOpen || (firm.Services.TryGetValue(service, out var held) && held.Value.Until is null);
        return isOwn ? service : throw node.Unexpected($"a service that {firm.Name} is authorised for: {string.Join(", ", firm.Services.Keys.Order())}");
    }

    private static Country CountryOf(YamlNode node, bool isEea)
    {
        if ((Country.TryParse(node.Text.ToUpperInvariant(), out var country) || Country.TryFromName(node.Text, out country)) && (!isEea || country.IsEea)) return country;
        throw node.Unexpected(isEea ? "a State of the EEA, by code or name" : "a country, by its ISO 3166 code or name");
    }

    private static string ChoiceOf(FilingField field, YamlNode node) =>
        field.Choices.Any(choice => choice.Id == node.Text) ? node.Text : throw node.Unexpected($"one of {string.Join(", ", field.Choices.Select(choice => choice.Id))}");

    private static string YesOrNo(YamlNode node) => node.Text switch
    {
        "yes" or "true" => "yes",
        "no" or "false" => "no",
        _ => throw node.Unexpected("yes or no"),
    };

    private static string TextOf(YamlNode node)
    {
        var text = node.Text.Trim().ReplaceLineEndings("\n");
        if (text.Length is 0 or > MaxText) throw node.Unexpected($"1 to {MaxText} characters, or a file");
        return text.EnumerateRunes().All(rune => rune.Value is '\n' or '\t' || (!System.Text.Rune.IsControl(rune) && rune != System.Text.Rune.ReplacementChar)) ? text : throw node.Unexpected("text without control characters");
    }

    private static string Unknown(string name, IReadOnlyList<FilingField> fields)
    {
        var near = NearestName.Among(name, fields.Select(field => field.Id));
        return $"no field of the form{(near is null ? "" : $"; did you mean '{near}'?")}";
    }

    [GeneratedRegex(@"^-?\d{1,18}(\.\d{1,9})?$")]
    private static partial Regex Decimal();
}
