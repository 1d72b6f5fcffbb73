namespace Portolan.Formats.Register.Own;

/// <summary>The names of the project's own format: one JSON object a line (docs/register.md).</summary>
internal static class OwnFormat
{
    public const string Name = "portolan-register";
    public const int Version = 1;

    public const string Format = "format";
    public const string VersionOf = "version";
    public const string Kind = "kind";
    public const string Date = "date";
    public const string Source = "source";
    public const string Url = "url";
    public const string Attribution = "attribution";
    public const string Sha256 = "sha256";
    public const string Rows = "rows";

    public const string Row = "row";
    public const string Line = "line";
    public const string Authority = "authority";
    public const string Home = "home";
    public const string NameOf = "name";
    public const string Lei = "lei";
    public const string LeiPublished = "leiPublished";
    public const string LeiCountry = "leiCountry";
    public const string CommercialName = "commercialName";
    public const string Address = "address";
    public const string Websites = "websites";
    public const string Platforms = "platforms";
    public const string AuthorisedFrom = "authorisedFrom";
    public const string EndedOn = "endedOn";
    public const string Services = "services";
    public const string Hosts = "hosts";
    public const string Comments = "comments";
    public const string LastUpdate = "lastUpdate";
    public const string DuplicateOf = "duplicateOf";
    public const string Exemption484 = "exemption484";
    public const string Exemption485 = "exemption485";
    public const string Institution = "institution";
    public const string TokenGroups = "tokenGroups";
    public const string Tokens = "tokens";
    public const string WhitePapers = "whitePapers";
    public const string NotifiedOn = "notifiedOn";
    public const string CreditInstitution = "creditInstitution";
    public const string Offered = "offered";
    public const string Infringement = "infringement";
    public const string Reason = "reason";
    public const string DecidedOn = "decidedOn";
    public const string PlatformName = "platformName";
    public const string PlatformLei = "platformLei";
    public const string PlatformLeiPublished = "platformLeiPublished";

    public const string Known = "known";
    public const string Doubtful = "doubtful";
    public const string Unread = "unread";

    public const string Issue = "issue";
    public const string Column = "column";
    public const string Header = "header";
    public const string Published = "published";
    public const string Outcome = "outcome";

    public const string End = "end";
    public const string Issues = "issues";
}
