using static Portolan.Formats.Register.Esma.RegisterColumns;

namespace Portolan.Formats.Register.Esma;

/// <summary>Makes an entry from a row, one method a kind of file.</summary>
internal static class EntryReader
{
    /// <summary>The entry of a row.</summary>
    public static RegisterEntry Read(RegisterKind kind, RegisterRow row) => kind switch
    {
        RegisterKind.Casps => Casp(row),
        RegisterKind.Emtwp => Emt(row),
        RegisterKind.Artzz => Art(row),
        RegisterKind.Ncasp => Ncasp(row),
        _ => Other(row),
    };

    private static CaspEntry Casp(RegisterRow row)
    {
        var entry = WithFirm(row, new CaspEntry { Row = row.Number, Line = row.Line });
        var authorised = row.Date(AuthorisedFrom);
        var ended = row.Date(EndedOn, mayBeBlank: true, mayBeAhead: true);
        var updated = row.Date(CaspLastUpdate);
        row.CheckOrder(authorised, ended, EndedOn);
        row.CheckOrder(authorised, updated, CaspLastUpdate);
        var services = row.Services(RegisterColumns.Services);
        var platforms = row.Websites(Platform);
        if (platforms.Count == 0 && services.About(Service.TradingPlatform) == Certainty.Listed)
        {
            row.Report(IssueCode.PlatformMissing, Platform);
        }
        return entry with
        {
            CommercialName = row.Text(CommercialName),
            Address = row.Text(Address),
            Websites = row.Websites(Website),
            Platforms = platforms,
            AuthorisedFrom = authorised,
            EndedOn = ended,
            Services = services,
            Hosts = row.Hosts(Hosts, entry.Home),
            Comments = row.Text(CaspComments, keepLines: true),
            LastUpdate = updated,
        };
    }

    private static EmtEntry Emt(RegisterRow row)
    {
        var entry = WithFirm(row, new EmtEntry { Row = row.Number, Line = row.Line });
        var authorised = row.Date(AuthorisedFrom);
        var ended = row.Date(EndedOn, mayBeBlank: true, mayBeAhead: true);
        row.CheckOrder(authorised, ended, EndedOn);
        return entry with
        {
            CommercialName = row.Text(CommercialName),
            Address = row.Text(Address),
            Websites = row.Websites(Website),
            AuthorisedFrom = authorised,
            EndedOn = ended,
            Exemption484 = row.Flag(Exemption484),
            Exemption485 = row.Flag(Exemption485),
            Institution = row.Text(Institution),
            TokenGroups = row.Tokens(TokenGroups),
            Tokens = row.Tokens(Tokens),
            WhitePapers = row.Websites(WhitePaper),
            NotifiedOn = row.Date(NotifiedOn),
            Comments = row.Text(WhitePaperComments, keepLines: true),
            LastUpdate = row.Date(WhitePaperLastUpdate),
        };
    }

    private static ArtEntry Art(RegisterRow row)
    {
        var entry = WithFirm(row, new ArtEntry { Row = row.Number, Line = row.Line });
        var authorised = row.Date(AuthorisedFrom);
        var ended = row.Date(EndedOn, mayBeBlank: true, mayBeAhead: true);
        row.CheckOrder(authorised, ended, EndedOn);
        return entry with
        {
            CommercialName = row.Text(CommercialName),
            Address = row.Text(Address),
            Websites = row.Websites(Website),
            AuthorisedFrom = authorised,
            EndedOn = ended,
            CreditInstitution = row.Flag(CreditInstitution),
            WhitePapers = row.Websites(WhitePaper),
            NotifiedOn = row.Date(NotifiedOn),
            Offered = row.Hosts(WhitePaperStates, home: null, mayBeBlank: true),
            Comments = row.Text(WhitePaperComments, keepLines: true),
            LastUpdate = row.Date(WhitePaperLastUpdate),
        };
    }

    private static NcaspEntry Ncasp(RegisterRow row) => WithFirm(row, new NcaspEntry { Row = row.Number, Line = row.Line }) with
    {
        CommercialName = row.Text(CommercialName),
        Websites = row.Websites(Website),
        Infringement = row.Flag(Infringement),
        Reason = row.Text(Reason),
        DecidedOn = row.Date(DecidedOn),
        Comments = row.Text(NcaspComments, keepLines: true),
        LastUpdate = row.Date(NcaspLastUpdate),
    };

    private static OtherEntry Other(RegisterRow row)
    {
        var entry = WithFirm(row, new OtherEntry { Row = row.Number, Line = row.Line });
        var (lei, published) = row.LeiOf(PlatformLei, mayBeBlank: true);
        return entry with
        {
            PlatformName = row.Text(PlatformName),
            PlatformLei = lei,
            PlatformLeiPublished = published,
            Offered = row.Hosts(OfferStates, home: null, mayBeBlank: true),
            TokenGroups = row.Tokens(TokenGroups),
            Tokens = row.Tokens(Tokens),
            WhitePapers = row.Websites(WhitePaper),
            Comments = row.Text(WhitePaperComments, keepLines: true),
            LastUpdate = row.Date(WhitePaperLastUpdate),
        };
    }

    private static TEntry WithFirm<TEntry>(RegisterRow row, TEntry entry)
        where TEntry : RegisterEntry
    {
        var home = row.CountryOf(Home, blank: null, IssueCode.HomeSpelling, IssueCode.HomeUnreadable);
        if (home is { IsEea: false }) row.Report(IssueCode.HomeOutsideEea, Home);
        var name = row.Text(Name, IssueCode.NameBlank);
        if (name is not null && FoldedName.MixesScripts(name)) row.Report(IssueCode.NameMixedScript, Name, FoldedName.Of(name).ToString());
        var (lei, published) = row.LeiOf(RegisterColumns.Lei);
        return entry with
        {
            Authority = row.Text(Authority, IssueCode.AuthorityBlank),
            Home = home,
            Name = name,
            Lei = lei,
            LeiPublished = published,
            LeiCountry = row.CountryOf(
                LeiCountry, IssueCode.LeiCountryBlank, IssueCode.LeiCountrySpelling, IssueCode.LeiCountryUnreadable),
        };
    }
}
