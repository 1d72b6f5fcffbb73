using System.Text.Json;

namespace Portolan.Formats.Register.Own;

/// <summary>Reads the project's own format. A file without its last line, or with other counts than it says, is refused.</summary>
internal sealed class OwnReader(Stream stream, string? source)
{
    private readonly OwnLines lines = new(stream, source);

    /// <summary>Reads the header only.</summary>
    /// <exception cref="InputException">It is no header of this format, or of a version that this program does not know.</exception>
    public RegisterHeading ReadHeading()
    {
        using var document = Next() ?? throw Refuse("an empty file", "a header");
        var header = new OwnLine(document.RootElement, lines.Number, source);
        if (header.Text(OwnFormat.Format) is not OwnFormat.Name)
        {
            throw Refuse("another format", $"\"{OwnFormat.Format}\":\"{OwnFormat.Name}\"");
        }
        var version = header.RequiredNumber(OwnFormat.VersionOf);
        if (version != OwnFormat.Version) throw Refuse($"version {version}", $"version {OwnFormat.Version}");
        var code = header.RequiredText(OwnFormat.Kind);
        if (!RegisterKinds.TryParse(code, out var kind)) throw header.Refuse(OwnFormat.Kind, code, "CASPS, EMTWP, ARTZZ, NCASP or OTHER");
        var origin = new RegisterSource(
            header.RequiredText(OwnFormat.Source), header.RequiredText(OwnFormat.Url), header.RequiredText(OwnFormat.Attribution));
        return new RegisterHeading(
            kind, header.Date(OwnFormat.Date), origin, header.RequiredText(OwnFormat.Sha256), header.RequiredNumber(OwnFormat.Rows));
    }

    /// <summary>Reads the whole file.</summary>
    /// <exception cref="InputException">The file is damaged, truncated or too large.</exception>
    public RegisterSnapshot Read()
    {
        var heading = ReadHeading();
        var entries = new List<RegisterEntry>();
        var issues = new List<ImportIssue>();
        while (true)
        {
            using var document = Next() ?? throw Refuse("the end of the file", "a last line with the counts; the file is truncated");
            var line = new OwnLine(document.RootElement, lines.Number, source);
            if (line.Has(OwnFormat.End))
            {
                CheckEnd(line, heading, entries.Count, issues.Count);
                break;
            }
            if (line.Has(OwnFormat.Issue)) issues.Add(Issue(line));
            else entries.Add(Entry(heading.Kind, line, entries.Count));
            if (entries.Count > RegisterLimits.Rows || issues.Count > RegisterLimits.Issues)
            {
                throw Refuse("more lines", "fewer rows and issues");
            }
        }
        var report = new ImportReport(heading.Rows, entries.Count, [.. issues]);
        return new RegisterSnapshot(heading.Kind, heading.Date, heading.Source, heading.Sha256, [.. entries], report);
    }

    private void CheckEnd(OwnLine line, RegisterHeading heading, int rows, int issues)
    {
        if (line.RequiredNumber(OwnFormat.Rows) != rows || heading.Rows != rows)
        {
            throw Refuse($"{rows} rows", $"{heading.Rows} by the header, {line.RequiredNumber(OwnFormat.Rows)} by the last line");
        }
        if (line.RequiredNumber(OwnFormat.Issues) != issues)
        {
            throw Refuse($"{issues} issues", $"{line.RequiredNumber(OwnFormat.Issues)} by the last line");
        }
        using var more = Next();
        if (more is not null) throw Refuse("another line after the last", "the end of the file");
    }

    private JsonDocument? Next()
    {
        var bytes = lines.Next();
        if (bytes is null) return null;
        try
        {
            var document = JsonDocument.Parse(bytes.Value, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            throw Refuse("no object", "a JSON object on every line");
        }
        catch (JsonException error)
        {
            var column = (int)Math.Min(int.MaxValue - 1, error.BytePositionInLine ?? 0) + 1;
            var expected = lines.EndedWithoutLineFeed ? "a JSON object; the file is truncated" : "a JSON object";
            throw new InputException(new InputError(source, 0, lines.Number, column, "a line that is not JSON", expected), error);
        }
    }

    private static ImportIssue Issue(OwnLine line) => new(
        line.Code(OwnFormat.Issue),
        line.RequiredNumber(OwnFormat.Row),
        line.RequiredNumber(OwnFormat.Line),
        line.RequiredNumber(OwnFormat.Column),
        line.Text(OwnFormat.Header) ?? "",
        line.Text(OwnFormat.Published) ?? "",
        line.Text(OwnFormat.Outcome) ?? "");

    private static RegisterEntry Entry(RegisterKind kind, OwnLine line, int before)
    {
        var row = line.RequiredNumber(OwnFormat.Row);
        if (row != before + 1) throw line.Refuse(OwnFormat.Row, row, $"row {before + 1}; a row is missing, repeated or out of order");
        var first = line.RequiredNumber(OwnFormat.Line);
        RegisterEntry entry = kind switch
        {
            RegisterKind.Casps => Casp(line, row, first),
            RegisterKind.Emtwp => Emt(line, row, first),
            RegisterKind.Artzz => Art(line, row, first),
            RegisterKind.Ncasp => Ncasp(line, row, first),
            _ => Other(line, row, first),
        };
        return entry with
        {
            Authority = line.Text(OwnFormat.Authority),
            Home = line.CountryOf(OwnFormat.Home),
            Name = line.Text(OwnFormat.NameOf),
            Lei = line.LeiOf(OwnFormat.Lei),
            LeiPublished = line.Text(OwnFormat.LeiPublished),
            LeiCountry = line.CountryOf(OwnFormat.LeiCountry),
            Comments = line.Text(OwnFormat.Comments),
            LastUpdate = line.Date(OwnFormat.LastUpdate),
            DuplicateOf = line.Number(OwnFormat.DuplicateOf),
        };
    }

    private static CaspEntry Casp(OwnLine line, int row, int first) => new()
    {
        Row = row,
        Line = first,
        CommercialName = line.Text(OwnFormat.CommercialName),
        Address = line.Text(OwnFormat.Address),
        Websites = line.Addresses(OwnFormat.Websites),
        Platforms = line.Addresses(OwnFormat.Platforms),
        AuthorisedFrom = line.Date(OwnFormat.AuthorisedFrom),
        EndedOn = line.Date(OwnFormat.EndedOn),
        Services = line.Services(OwnFormat.Services),
        Hosts = line.Hosts(OwnFormat.Hosts),
    };

    private static EmtEntry Emt(OwnLine line, int row, int first) => new()
    {
        Row = row,
        Line = first,
        CommercialName = line.Text(OwnFormat.CommercialName),
        Address = line.Text(OwnFormat.Address),
        Websites = line.Addresses(OwnFormat.Websites),
        AuthorisedFrom = line.Date(OwnFormat.AuthorisedFrom),
        EndedOn = line.Date(OwnFormat.EndedOn),
        Exemption484 = line.Flag(OwnFormat.Exemption484),
        Exemption485 = line.Flag(OwnFormat.Exemption485),
        Institution = line.Text(OwnFormat.Institution),
        TokenGroups = line.Texts(OwnFormat.TokenGroups),
        Tokens = line.Texts(OwnFormat.Tokens),
        WhitePapers = line.Addresses(OwnFormat.WhitePapers),
        NotifiedOn = line.Date(OwnFormat.NotifiedOn),
    };

    private static ArtEntry Art(OwnLine line, int row, int first) => new()
    {
        Row = row,
        Line = first,
        CommercialName = line.Text(OwnFormat.CommercialName),
        Address = line.Text(OwnFormat.Address),
        Websites = line.Addresses(OwnFormat.Websites),
        AuthorisedFrom = line.Date(OwnFormat.AuthorisedFrom),
        EndedOn = line.Date(OwnFormat.EndedOn),
        CreditInstitution = line.Flag(OwnFormat.CreditInstitution),
        WhitePapers = line.Addresses(OwnFormat.WhitePapers),
        NotifiedOn = line.Date(OwnFormat.NotifiedOn),
        Offered = line.Hosts(OwnFormat.Offered),
    };

    private static NcaspEntry Ncasp(OwnLine line, int row, int first) => new()
    {
        Row = row,
        Line = first,
        CommercialName = line.Text(OwnFormat.CommercialName),
        Websites = line.Addresses(OwnFormat.Websites),
        Infringement = line.Flag(OwnFormat.Infringement),
        Reason = line.Text(OwnFormat.Reason),
        DecidedOn = line.Date(OwnFormat.DecidedOn),
    };

    private static OtherEntry Other(OwnLine line, int row, int first) => new()
    {
        Row = row,
        Line = first,
        PlatformName = line.Text(OwnFormat.PlatformName),
        PlatformLei = line.LeiOf(OwnFormat.PlatformLei),
        PlatformLeiPublished = line.Text(OwnFormat.PlatformLeiPublished),
        Offered = line.Hosts(OwnFormat.Offered),
        TokenGroups = line.Texts(OwnFormat.TokenGroups),
        Tokens = line.Texts(OwnFormat.Tokens),
        WhitePapers = line.Addresses(OwnFormat.WhitePapers),
    };

    private InputException Refuse(string found, string expected) =>
        new(new InputError(source, 0, lines.Number, 0, found, expected));
}
