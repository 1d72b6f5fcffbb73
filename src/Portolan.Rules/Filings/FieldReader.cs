using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Filings;

/// <summary>Reads the fields of a form.</summary>
/// <param name="act">The act that bare citations belong to.</param>
internal sealed class FieldReader(Celex act)
{
    private static readonly string[] Keys = ["id", "label", "cites", "type", "required", "from", "among", "person", "choices", "fields"];

    private static readonly (string Word, FieldType Value)[] Types =
    [
        ("text", FieldType.Text), ("document", FieldType.Document), ("file", FieldType.File), ("date", FieldType.Date), ("number", FieldType.Number), ("yes-no", FieldType.YesNo),
        ("choice", FieldType.Choice), ("state", FieldType.State), ("hosts", FieldType.Hosts), ("country", FieldType.Country), ("countries", FieldType.Countries),
        ("services", FieldType.Services), ("object", FieldType.Object), ("list", FieldType.List),
    ];

    private static readonly (string Word, RecordedAnswer Value)[] Answers =
    [
        ("firm.name", RecordedAnswer.FirmName), ("firm.lei", RecordedAnswer.FirmLei), ("firm.home", RecordedAnswer.FirmHome),
        ("firm.services", RecordedAnswer.FirmServices), ("firm.hosts", RecordedAnswer.FirmHosts),
    ];

    /// <summary>The word of a type.</summary>
    public static string WordOf(FieldType type) => Types.First(known => known.Value == type).Word;

    /// <summary>The word of what the record can answer.</summary>
    public static string WordOf(RecordedAnswer answer) => Answers.First(known => known.Value == answer).Word;

    /// <summary>Reads a name: lower-case words, digits and hyphens.</summary>
    /// <exception cref="RulebookException">It is none.</exception>
    public static string ReadId(YamlNode node) =>
        node.Text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? node.Text : throw node.Unexpected("a name of lower-case letters, digits and hyphens");

    /// <summary>Reads a field.</summary>
    /// <param name="node">The field.</param>
    /// <param name="isInPerson">Whether it is a field of a person.</param>
    /// <exception cref="RulebookException">Something in it cannot be used.</exception>
    public FilingField Read(YamlNode node, bool isInPerson)
    {
        var mapping = node.Mapping.Only(Keys);
        var type = RuleReader.Choose(mapping.Require("type"), Types);
        var isPerson = mapping.Optional("person")?.Flag ?? false;
        var hasFields = type is FieldType.Object or FieldType.List;
        if (isPerson && !hasFields) throw node.Refusal("filing.person", "a person that is no object (expected 'person' with the type object or list)");
        if (isInPerson && type is FieldType.File or FieldType.Document) throw mapping.Require("type").Refusal("filing.person-file", "a file about a person (expected text that says which document is attached: files of the record are not sealed)");
        if (mapping.Optional("fields") is not null != hasFields) throw node.Refusal("filing.fields", $"a field of the type {WordOf(type)} {(hasFields ? "without" : "with")} 'fields' (expected them with object and list, and there alone)");
        if (mapping.Optional("choices") is not null != (type == FieldType.Choice)) throw node.Refusal("filing.choices", $"a field of the type {WordOf(type)} {(type == FieldType.Choice ? "without" : "with")} 'choices' (expected them with choice, and there alone)");
        return new FilingField
        {
            Id = ReadId(mapping.Require("id")),
            Label = RuleReader.ReadText(mapping.Require("label")),
            Citations = ReadCites(mapping.Require("cites")),
            Type = type,
            Required = ReadRequirement(mapping.Require("required")),
            From = mapping.Optional("from") is { } from ? ReadAnswer(from, type) : null,
            AmongOwn = mapping.Optional("among") is { } among && (type == FieldType.Services ? RuleReader.Choose(among, ("firm.services", true)) : throw among.Unexpected("'among' with the type services only")),
            IsPerson = isPerson,
            Choices = mapping.Optional("choices") is { } choices ? [.. choices.Items.Select(item => ReadChoice(item.Mapping.Only("id", "label")))] : [],
            Fields = mapping.Optional("fields") is { } fields ? [.. fields.Items.Select(item => ReadInner(item, isPerson))] : [],
            Position = mapping.Position,
        };
    }

    private FilingField ReadInner(YamlNode node, bool isPerson)
    {
        var field = Read(node, isPerson);
        return field.Fields.Count == 0 ? field : throw node.Refusal("filing.depth", "an object in an object (expected fields that have none of their own)");
    }

    private IReadOnlyList<Citation> ReadCites(YamlNode node) => node is YamlScalar { Value: "none" } ? [] : RuleReader.ReadCites(node, act);

    private static RecordedAnswer ReadAnswer(YamlNode node, FieldType type)
    {
        var answer = RuleReader.Choose(node, Answers);
        var expected = answer switch
        {
            RecordedAnswer.FirmHome => FieldType.State,
            RecordedAnswer.FirmServices => FieldType.Services,
            RecordedAnswer.FirmHosts => FieldType.Hosts,
            _ => FieldType.Text,
        };
        return type == expected ? answer : throw node.Refusal("filing.from", $"'{node.Text}' for a field of the type {WordOf(type)} (expected the type {WordOf(expected)})");
    }

    private static FieldRequirement ReadRequirement(YamlNode node)
    {
        if (node is YamlScalar) return RuleReader.Choose(node, ("always", FieldRequirement.Always), ("never", FieldRequirement.Never));
        var mapping = node.Mapping.Only("when", "given");
        var when = RuleReader.ReadText(mapping.Require("when"));
        if (mapping.Optional("given") is not { } given) return FieldRequirement.Where(when);
        return given.Mapping.Entries is [var one]
            ? FieldRequirement.Where(when, one.Key.Value, [.. one.Value.Items.Select(item => item.Text)])
            : throw given.Unexpected("one field with its answers, such as {services: [a]}");
    }

    private static FieldChoice ReadChoice(YamlMapping mapping) => new(ReadId(mapping.Require("id")), RuleReader.ReadText(mapping.Require("label")));
}
