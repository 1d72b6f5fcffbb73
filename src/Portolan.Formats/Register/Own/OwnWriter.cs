using System.Text.Encodings.Web;
using System.Text.Json;

namespace Portolan.Formats.Register.Own;

/// <summary>Writes a snapshot in the project's own format. The same snapshot gives the same bytes.</summary>
internal sealed class OwnWriter(Stream stream)
{
    // The file is data and never part of a page, so letters of all scripts may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the header, the rows, the issues and the end.</summary>
    public void Write(RegisterSnapshot snapshot)
    {
        Line(json => Header(json, snapshot));
        foreach (var entry in snapshot.Entries) Line(json => Entry(json, entry));
        foreach (var issue in snapshot.Report.Issues) Line(json => Issue(json, issue));
        Line(json =>
        {
            json.WriteBoolean(OwnFormat.End, true);
            json.WriteNumber(OwnFormat.Rows, snapshot.Entries.Count);
            json.WriteNumber(OwnFormat.Issues, snapshot.Report.Issues.Count);
        });
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Header(Utf8JsonWriter json, RegisterSnapshot snapshot)
    {
        json.WriteString(OwnFormat.Format, OwnFormat.Name);
        json.WriteNumber(OwnFormat.VersionOf, OwnFormat.Version);
        json.WriteString(OwnFormat.Kind, snapshot.Kind.Code());
        Date(json, OwnFormat.Date, snapshot.Date);
        json.WriteString(OwnFormat.Source, snapshot.Source.Name);
        json.WriteString(OwnFormat.Url, snapshot.Source.Url);
        json.WriteString(OwnFormat.Attribution, snapshot.Source.Attribution);
        json.WriteString(OwnFormat.Sha256, snapshot.Sha256);
        json.WriteNumber(OwnFormat.Rows, snapshot.Report.RowsRead);
    }

    private static void Entry(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteNumber(OwnFormat.Row, entry.Row);
        json.WriteNumber(OwnFormat.Line, entry.Line);
        Text(json, OwnFormat.Authority, entry.Authority);
        Text(json, OwnFormat.Home, entry.Home?.Code);
        Text(json, OwnFormat.NameOf, entry.Name);
        Text(json, OwnFormat.Lei, entry.Lei?.ToString());
        Text(json, OwnFormat.LeiPublished, entry.LeiPublished);
        Text(json, OwnFormat.LeiCountry, entry.LeiCountry?.Code);
        switch (entry)
        {
            case CaspEntry casp: Casp(json, casp); break;
            case EmtEntry emt: Emt(json, emt); break;
            case ArtEntry art: Art(json, art); break;
            case NcaspEntry ncasp: Ncasp(json, ncasp); break;
            case OtherEntry other: Other(json, other); break;
        }
        Text(json, OwnFormat.Comments, entry.Comments);
        Date(json, OwnFormat.LastUpdate, entry.LastUpdate);
        if (entry.DuplicateOf is { } first) json.WriteNumber(OwnFormat.DuplicateOf, first);
    }

    private static void Casp(Utf8JsonWriter json, CaspEntry entry)
    {
        Text(json, OwnFormat.CommercialName, entry.CommercialName);
        Text(json, OwnFormat.Address, entry.Address);
        Addresses(json, OwnFormat.Websites, entry.Websites);
        Addresses(json, OwnFormat.Platforms, entry.Platforms);
        Date(json, OwnFormat.AuthorisedFrom, entry.AuthorisedFrom);
        Date(json, OwnFormat.EndedOn, entry.EndedOn);
        Services(json, entry.Services);
        Hosts(json, OwnFormat.Hosts, entry.Hosts);
    }

    private static void Emt(Utf8JsonWriter json, EmtEntry entry)
    {
        Text(json, OwnFormat.CommercialName, entry.CommercialName);
        Text(json, OwnFormat.Address, entry.Address);
        Addresses(json, OwnFormat.Websites, entry.Websites);
        Date(json, OwnFormat.AuthorisedFrom, entry.AuthorisedFrom);
        Date(json, OwnFormat.EndedOn, entry.EndedOn);
        Flag(json, OwnFormat.Exemption484, entry.Exemption484);
        Flag(json, OwnFormat.Exemption485, entry.Exemption485);
        Text(json, OwnFormat.Institution, entry.Institution);
        Texts(json, OwnFormat.TokenGroups, entry.TokenGroups);
        Texts(json, OwnFormat.Tokens, entry.Tokens);
        Addresses(json, OwnFormat.WhitePapers, entry.WhitePapers);
        Date(json, OwnFormat.NotifiedOn, entry.NotifiedOn);
    }

    private static void Art(Utf8JsonWriter json, ArtEntry entry)
    {
        Text(json, OwnFormat.CommercialName, entry.CommercialName);
        Text(json, OwnFormat.Address, entry.Address);
        Addresses(json, OwnFormat.Websites, entry.Websites);
        Date(json, OwnFormat.AuthorisedFrom, entry.AuthorisedFrom);
        Date(json, OwnFormat.EndedOn, entry.EndedOn);
        Flag(json, OwnFormat.CreditInstitution, entry.CreditInstitution);
        Addresses(json, OwnFormat.WhitePapers, entry.WhitePapers);
        Date(json, OwnFormat.NotifiedOn, entry.NotifiedOn);
        Hosts(json, OwnFormat.Offered, entry.Offered);
    }

    private static void Ncasp(Utf8JsonWriter json, NcaspEntry entry)
    {
        Text(json, OwnFormat.CommercialName, entry.CommercialName);
        Addresses(json, OwnFormat.Websites, entry.Websites);
        Flag(json, OwnFormat.Infringement, entry.Infringement);
        Text(json, OwnFormat.Reason, entry.Reason);
        Date(json, OwnFormat.DecidedOn, entry.DecidedOn);
    }

    private static void Other(Utf8JsonWriter json, OtherEntry entry)
    {
        Text(json, OwnFormat.PlatformName, entry.PlatformName);
        Text(json, OwnFormat.PlatformLei, entry.PlatformLei?.ToString());
        Text(json, OwnFormat.PlatformLeiPublished, entry.PlatformLeiPublished);
        Hosts(json, OwnFormat.Offered, entry.Offered);
        Texts(json, OwnFormat.TokenGroups, entry.TokenGroups);
        Texts(json, OwnFormat.Tokens, entry.Tokens);
        Addresses(json, OwnFormat.WhitePapers, entry.WhitePapers);
    }

    private static void Issue(Utf8JsonWriter json, ImportIssue issue)
    {
        json.WriteString(OwnFormat.Issue, issue.Code.Id);
        json.WriteNumber(OwnFormat.Row, issue.Row);
        json.WriteNumber(OwnFormat.Line, issue.Line);
        json.WriteNumber(OwnFormat.Column, issue.Column);
        if (issue.Header.Length > 0) json.WriteString(OwnFormat.Header, issue.Header);
        if (issue.Published.Length > 0) json.WriteString(OwnFormat.Published, issue.Published);
        if (issue.Outcome.Length > 0) json.WriteString(OwnFormat.Outcome, issue.Outcome);
    }

    private static void Services(Utf8JsonWriter json, ServiceList list)
    {
        if (!list.IsStated) return;
        json.WriteStartObject(OwnFormat.Services);
        json.WriteString(OwnFormat.Known, string.Concat(list.Known));
        if (list.Doubtful.Count > 0)
        {
            json.WriteStartObject(OwnFormat.Doubtful);
            foreach (var doubt in list.Doubtful) json.WriteString(doubt.Service.ToString(), doubt.Reason.Id);
            json.WriteEndObject();
        }
        Texts(json, OwnFormat.Unread, list.Unread);
        json.WriteEndObject();
    }

    private static void Hosts(Utf8JsonWriter json, string name, HostList list)
    {
        if (!list.IsStated) return;
        json.WriteStartObject(name);
        json.WriteString(OwnFormat.Known, string.Join(' ', list.Known));
        if (list.Doubtful.Count > 0) json.WriteString(OwnFormat.Doubtful, string.Join(' ', list.Doubtful));
        Texts(json, OwnFormat.Unread, list.Unread);
        json.WriteEndObject();
    }

    private static void Addresses(Utf8JsonWriter json, string name, ValueList<WebAddress> values) =>
        Texts(json, name, [.. values.Select(value => value.ToString())]);

    private static void Texts(Utf8JsonWriter json, string name, ValueList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? value)
    {
        if (value is { } date) json.WriteString(name, $"{date:yyyy-MM-dd}");
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag) json.WriteBoolean(name, flag);
    }
}
