using System.Text.Json;

namespace Portolan.Formats.Register.Own;

/// <summary>One line of the own format: typed access to its fields, with errors that name line and field.</summary>
internal sealed class OwnLine(JsonElement json, int line, string? source)
{
    /// <summary>Whether the line has a field.</summary>
    public bool Has(string field) => json.TryGetProperty(field, out _);

    /// <summary>A text; null where the field is missing.</summary>
    public string? Text(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Refuse(field, value, "a text");
    }

    /// <summary>A text that has to be there.</summary>
    public string RequiredText(string field) => Text(field) ?? throw Missing(field);

    /// <summary>A number; null where the field is missing.</summary>
    public int? Number(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        var isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0;
        return isNumber ? value.GetInt32() : throw Refuse(field, value, "a whole number from 0");
    }

    /// <summary>A number that has to be there.</summary>
    public int RequiredNumber(string field) => Number(field) ?? throw Missing(field);

    /// <summary>True or false; null where the field is missing.</summary>
    public bool? Flag(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Refuse(field, value, "true or false");
    }

    /// <summary>A date, <c>yyyy-mm-dd</c>; null where the field is missing.</summary>
    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? date : throw Refuse(field, text, "a date, yyyy-mm-dd");
    }

    /// <summary>A country code; null where the field is missing.</summary>
    public Country? CountryOf(string field)
    {
        if (Text(field) is not { } text) return null;
        return Country.TryParse(text, out var country) ? country : throw Refuse(field, text, "a country code");
    }

    /// <summary>An LEI; null where the field is missing.</summary>
    public Lei? LeiOf(string field)
    {
        if (Text(field) is not { } text) return null;
        return Lei.TryParse(text, out var lei) ? lei : throw Refuse(field, text, "an LEI with right check digits");
    }

    /// <summary>Texts; none where the field is missing.</summary>
    public ValueList<string> Texts(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return [];
        if (value.ValueKind != JsonValueKind.Array) throw Refuse(field, value, "a list of texts");
        var texts = new List<string>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Refuse(field, item, "a text"));
        }
        return [.. texts];
    }

    /// <summary>Web addresses; none where the field is missing.</summary>
    public ValueList<WebAddress> Addresses(string field) =>
        [.. Texts(field).Select(text => WebAddress.TryParse(text, out var address) ? address : throw Refuse(field, text, "a web address"))];

    /// <summary>A code of the closed set of issues.</summary>
    public IssueCode Code(string field) => CodeOf(field, RequiredText(field));

    /// <summary>A list of services; an unstated one where the field is missing.</summary>
    public ServiceList Services(string field)
    {
        if (Inner(field) is not { } inner) return ServiceList.NotStated;
        var known = inner.RequiredText(OwnFormat.Known).Select(letter => ServiceOf(field, letter.ToString()));
        return new ServiceList(true, [.. known], [.. inner.Doubts(field)], inner.Texts(OwnFormat.Unread));
    }

    /// <summary>A list of States; an unstated one where the field is missing.</summary>
    public HostList Hosts(string field)
    {
        if (Inner(field) is not { } inner) return HostList.NotStated;
        return new HostList(true, inner.States(OwnFormat.Known), inner.States(OwnFormat.Doubtful), inner.Texts(OwnFormat.Unread));
    }

    /// <summary>An error about a field of this line.</summary>
    public InputException Refuse(string field, object found, string expected)
    {
        const int longest = 60;
        var text = found.ToString() ?? "";
        var shown = text.Length <= longest ? text : $"{text[..longest]}…";
        return new InputException(new InputError(source, 0, line, 0, $"'{shown}' in '{field}'", expected));
    }

    private InputException Missing(string field) =>
        new(new InputError(source, 0, line, 0, $"no field '{field}'", $"the field '{field}'"));

    private OwnLine? Inner(string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.Object ? new OwnLine(value, line, source) : throw Refuse(field, value, "an object");
    }

    private IEnumerable<DoubtfulService> Doubts(string field)
    {
        if (!json.TryGetProperty(OwnFormat.Doubtful, out var doubts)) yield break;
        if (doubts.ValueKind != JsonValueKind.Object) throw Refuse(field, doubts, "an object of services and reasons");
        foreach (var doubt in doubts.EnumerateObject())
        {
            if (doubt.Value.ValueKind != JsonValueKind.String) throw Refuse(field, doubt.Value, "a reason");
            yield return new DoubtfulService(ServiceOf(field, doubt.Name), CodeOf(field, doubt.Value.GetString()!));
        }
    }

    private ValueList<Country> States(string field)
    {
        var codes = (Text(field) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. codes.Select(code => Country.TryParse(code, out var state) ? state : throw Refuse(field, code, "a country code"))];
    }

    private Service ServiceOf(string field, string letter) =>
        Service.TryParse(letter, out var service) ? service : throw Refuse(field, letter, "a service, a to j");

    private IssueCode CodeOf(string field, string id) =>
        IssueCode.TryParse(id, out var code) ? code! : throw Refuse(field, id, "a code of the documented set");
}
