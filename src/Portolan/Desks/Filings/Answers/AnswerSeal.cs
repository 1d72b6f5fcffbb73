using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Portolan.Desks.Filings.Events;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings.Answers;

/// <summary>
/// Seals what answers say of people, each with the key of that person, and opens it. What stands in the record in place of an object about a
/// person is its sealed form; nothing else of an answer is sealed.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="filing">The filing, whose stream a sealed answer is bound to.</param>
internal sealed class AnswerSeal(IPersonKeys keys, string filing)
{
    private const int SaltBytes = 16;

    private readonly Sealer sealer = new(keys);

    /// <summary>Gives each object about a person its person: the one that was named, or one that was not there before.</summary>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="answers">The answers.</param>
    public async Task<IReadOnlyDictionary<string, Answer>> MarkAsync(IEnumerable<FilingField> fields, IReadOnlyDictionary<string, Answer> answers)
    {
        var marked = new Dictionary<string, Answer>(answers, StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.IsPerson && answers.ContainsKey(field.Id)))
        {
            marked[field.Id] = answers[field.Id] switch
            {
                ObjectAnswer one => await MarkAsync(one),
                ListAnswer list => new ListAnswer(await EachAsync(list.Items, async (item, _) => (Answer)await MarkAsync((ObjectAnswer)item))),
                var none => none,
            };
        }
        return marked;
    }

    /// <summary>Answers as they are recorded.</summary>
    /// <exception cref="Portolan.Record.RecordException">A person was forgotten.</exception>
    public async Task<JsonObject> SealAsync(IReadOnlyList<FilingField> fields, IReadOnlyDictionary<string, Answer> answers)
    {
        var json = new JsonObject();
        foreach (var field in fields.Where(field => answers.ContainsKey(field.Id)))
        {
            json[field.Id] = answers[field.Id] switch
            {
                ObjectAnswer { Person: not null } one => await SealAsync(one, field.Id),
                ListAnswer list when field.IsPerson => new JsonArray([.. await EachAsync(list.Items, (item, place) => SealAsync((ObjectAnswer)item, PathOf(field, place)))]),
                var open => AnswerJson.Write(open),
            };
        }
        return json;
    }

    /// <summary>Answers as they were recorded, with what they say of people.</summary>
    /// <exception cref="Portolan.Record.RecordException">Something sealed was changed, or a key is missing.</exception>
    public async Task<IReadOnlyDictionary<string, Answer>> OpenAsync(IReadOnlyList<FilingField> fields, JsonObject json)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => json[field.Id] is not null))
        {
            var recorded = json[field.Id]!;
            answers[field.Id] = field.IsPerson switch
            {
                true when recorded is JsonObject one && one.ContainsKey("sealed") => await OpenAsync(field, one, field.Id),
                true when recorded is JsonArray list => new ListAnswer(await EachAsync([.. list.Select(item => (JsonObject)item!)], (item, place) => OpenAsync(field, item, PathOf(field, place)))),
                _ => AnswerJson.Read(field, recorded),
            };
        }
        return answers;
    }

    /// <summary>Answers without what they say of people.</summary>
    public static IReadOnlyDictionary<string, Answer> Withhold(IReadOnlyDictionary<string, Answer> answers) => answers.ToDictionary(answer => answer.Key, answer => Withhold(answer.Value));

    /// <summary>The people that answers are about, each once.</summary>
    public static IReadOnlyList<PersonId> PeopleOf(IReadOnlyDictionary<string, Answer> answers) => [.. answers.Values.SelectMany(answer => answer is ListAnswer list ? list.Items : [answer]).Select(PersonOf).OfType<PersonId>().Distinct()];

    /// <summary>Whether something that answers said of a person is gone for good.</summary>
    public static bool HasErased(IReadOnlyDictionary<string, Answer> answers) => answers.Values.SelectMany(answer => answer is ListAnswer list ? list.Items : [answer]).Any(answer => answer is WithheldAnswer { IsErased: true });

    private static PersonId? PersonOf(Answer answer) => answer switch
    {
        ObjectAnswer { Person: { } person } => person.Id,
        WithheldAnswer withheld => withheld.Person,
        _ => null,
    };

    private static Answer Withhold(Answer answer) => answer switch
    {
        ObjectAnswer { Person: { } person } => new WithheldAnswer(person.Id, IsErased: false),
        WithheldAnswer erased => erased with { IsErased = false },
        ListAnswer list => new ListAnswer([.. list.Items.Select(Withhold)]),
        _ => answer,
    };

    private async Task<ObjectAnswer> MarkAsync(ObjectAnswer answer)
    {
        var person = answer.Person?.Id ?? PersonId.New();
        if (answer.Person is null) await keys.CreateAsync(person);
        return answer with { Person = new PersonMark(person, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes))) };
    }

    private async Task<JsonNode> SealAsync(ObjectAnswer answer, string path)
    {
        var payload = await this.sealer.SealAsync(answer.Person!.Id, PlaceOf(path), Payload.Parse(AnswerJson.Write(answer).ToJsonString()));
        return JsonNode.Parse(payload.Utf8.Span)!;
    }

    private async Task<Answer> OpenAsync(FilingField field, JsonObject recorded, string path)
    {
        var payload = Payload.Parse(recorded.ToJsonString());
        if (await this.sealer.OpenAsync(PlaceOf(path), payload) is not OpenedValue opened) return new WithheldAnswer(PersonId.Parse(recorded["sealed"]!["person"]!.GetValue<string>()), IsErased: true);
        var single = JsonNode.Parse(opened.Value.Utf8.Span)!;
        return field.Type == FieldType.List ? ((ListAnswer)AnswerJson.Read(field, new JsonArray(single))).Items[0] : AnswerJson.Read(field, single);
    }

    private SealedPlace PlaceOf(string path) => new(FilingEvents.StreamOf(filing), FilingEvents.Prepared, "answers." + path);

    private static string PathOf(FilingField field, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field.Id}[{place}]");

    private static async Task<List<TResult>> EachAsync<TItem, TResult>(IReadOnlyList<TItem> items, Func<TItem, int, Task<TResult>> each)
    {
        var results = new List<TResult>(items.Count);
        foreach (var (place, item) in items.Index()) results.Add(await each(item, place));
        return results;
    }
}
