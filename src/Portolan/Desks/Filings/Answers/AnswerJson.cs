using System.Text.Json.Nodes;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings.Answers;

/// <summary>Answers as JSON: in the record, and in what is filed. <c>docs/filings.md</c> documents the shape.</summary>
internal static class AnswerJson
{
    /// <summary>The object key of an answer that says why there is none.</summary>
    private const string NotApplicable = "notApplicable";

    /// <summary>An answer as JSON.</summary>
    public static JsonNode Write(Answer answer) => answer switch
    {
        TextAnswer text => JsonValue.Create(text.Text)!,
        SeveralAnswer several => new JsonArray([.. several.Codes.Select(code => (JsonNode)code)]),
        FileAnswer file => WriteFile(file),
        ObjectAnswer { Person: { } person } about => new JsonObject { ["person"] = person.Id.ToString(), ["salt"] = person.Salt, ["fields"] = WriteAll(about.Fields) },
        ObjectAnswer plain => WriteAll(plain.Fields),
        ListAnswer list => new JsonArray([.. list.Items.Select(Write)]),
        NotApplicableAnswer none => new JsonObject { [NotApplicable] = none.Why },
        WithheldAnswer withheld => new JsonObject { ["person"] = withheld.Person.ToString(), [withheld.IsErased ? "erased" : "withheld"] = true },
        _ => throw new ArgumentException($"{answer.GetType().Name} is not stored yet", nameof(answer)),
    };

    /// <summary>Answers by the names of their fields.</summary>
    public static JsonObject WriteAll(IReadOnlyDictionary<string, Answer> answers) => new(answers.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)Write(answer.Value))));

    /// <summary>The answer to a field, as <see cref="Write"/> has it.</summary>
    /// <exception cref="FormatException">It is of another shape.</exception>
    public static Answer Read(FilingField field, JsonNode json)
    {
        if (json is JsonObject { Count: 1 } single && single[NotApplicable] is { } why) return new NotApplicableAnswer(why.GetValue<string>());
        return (field.Type, json) switch
        {
            (FieldType.Object, JsonObject item) => ReadObject(field, item),
            (FieldType.List, JsonArray items) => new ListAnswer([.. items.Select(item => ReadObject(field, item as JsonObject ?? throw Bad(field)))]),
            (FieldType.Hosts or FieldType.Countries or FieldType.Services, JsonArray codes) => new SeveralAnswer([.. codes.Select(code => code!.GetValue<string>())]),
            (FieldType.File or FieldType.Document, JsonObject file) => ReadFile(field, file),
            (_, JsonValue text) => new TextAnswer(text.GetValue<string>()),
            _ => throw Bad(field),
        };
    }

    /// <summary>The answers to the fields of an object.</summary>
    public static IReadOnlyDictionary<string, Answer> ReadFields(IReadOnlyList<FilingField> fields, JsonObject json) =>
        fields.Where(field => json[field.Id] is not null).ToDictionary(field => field.Id, field => Read(field, json[field.Id]!));

    private static ObjectAnswer ReadObject(FilingField field, JsonObject json)
    {
        if (!field.IsPerson) return new ObjectAnswer(ReadFields(field.Fields, json));
        var person = new PersonMark(PersonId.Parse(json["person"]!.GetValue<string>()), json["salt"]!.GetValue<string>());
        return new ObjectAnswer(ReadFields(field.Fields, (JsonObject)json["fields"]!), person);
    }

    private static JsonObject WriteFile(FileAnswer file)
    {
        var json = file.File.ToJson();
        if (file.Text is not null) json["text"] = file.Text;
        return json;
    }

    private static FileAnswer ReadFile(FilingField field, JsonObject json) =>
        FileReference.In(Payload.Parse(json.ToJsonString())) is [var file] ? new FileAnswer(file, json["text"]?.GetValue<string>()) : throw Bad(field);

    private static FormatException Bad(FilingField field) => new($"the answer to '{field.Id}' is not of the shape of a {FieldWords.Of(field.Type)}");
}
