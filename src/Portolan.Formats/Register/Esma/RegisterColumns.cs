namespace Portolan.Formats.Register.Esma;

/// <summary>The columns of the five files as ESMA names them.</summary>
internal static class RegisterColumns
{
    public const string Authority = "ae_competentAuthority";
    public const string Home = "ae_homeMemberState";
    public const string Name = "ae_lei_name";
    public const string Lei = "ae_lei";
    public const string LeiCountry = "ae_lei_cou_code";
    public const string CommercialName = "ae_commercial_name";
    public const string Address = "ae_address";
    public const string Website = "ae_website";
    public const string Platform = "ae_website_platform";
    public const string AuthorisedFrom = "ac_authorisationNotificationDate";
    public const string EndedOn = "ac_authorisationEndDate";
    public const string Services = "ac_serviceCode";
    public const string Hosts = "ac_serviceCode_cou";
    public const string CaspComments = "ac_comments";
    public const string CaspLastUpdate = "ac_lastupdate";
    public const string Exemption484 = "ae_exemption48_4";
    public const string Exemption485 = "ae_exemption48_5";
    public const string Institution = "ae_authorisation_other_emt";
    public const string TokenGroups = "ae_DTI_FFG";
    public const string Tokens = "ae_DTI";
    public const string WhitePaper = "wp_url";
    public const string NotifiedOn = "wp_authorisationNotificationDate";
    public const string WhitePaperComments = "wp_comments";
    public const string WhitePaperLastUpdate = "wp_lastupdate";
    public const string CreditInstitution = "ae_credit_institution";
    public const string WhitePaperStates = "wp_url_cou";
    public const string Infringement = "ae_infringement";
    public const string Reason = "ae_reason";
    public const string DecidedOn = "ae_decision_date";
    public const string NcaspComments = "ae_comments";
    public const string NcaspLastUpdate = "ae_lastupdate";
    public const string PlatformName = "ae_lei_name_casp";
    public const string PlatformLei = "ae_lei_casp";
    public const string OfferStates = "ae_offerCode_cou";

    private static readonly string[] Firm = [Authority, Home, Name, Lei, LeiCountry];

    /// <summary>All columns of a file, in their published order.</summary>
    public static string[] Of(RegisterKind kind) => kind switch
    {
        RegisterKind.Casps =>
        [
            .. Firm, CommercialName, Address, Website, Platform, AuthorisedFrom, EndedOn, Services, Hosts, CaspComments, CaspLastUpdate,
        ],
        RegisterKind.Emtwp =>
        [
            .. Firm, CommercialName, Address, Website, AuthorisedFrom, EndedOn, Exemption484, Exemption485, Institution, TokenGroups,
            Tokens, WhitePaper, NotifiedOn, WhitePaperComments, WhitePaperLastUpdate,
        ],
        RegisterKind.Artzz =>
        [
            .. Firm, CommercialName, Address, Website, AuthorisedFrom, EndedOn, CreditInstitution, WhitePaper, NotifiedOn,
            WhitePaperStates, WhitePaperComments, WhitePaperLastUpdate,
        ],
        RegisterKind.Ncasp =>
        [
            .. Firm, CommercialName, Website, Infringement, Reason, DecidedOn, NcaspComments, NcaspLastUpdate,
        ],
        _ =>
        [
            .. Firm, PlatformName, PlatformLei, OfferStates, TokenGroups, Tokens, WhitePaper, WhitePaperComments, WhitePaperLastUpdate,
        ],
    };

    /// <summary>The columns without which a file of a kind is not one: who the firm is, and what sets the kind apart.</summary>
    public static string[] Required(RegisterKind kind) => kind switch
    {
        RegisterKind.Casps => [Authority, Home, Name, Lei, Services, Hosts],
        RegisterKind.Emtwp => [Authority, Home, Name, Lei, Exemption484, Institution],
        RegisterKind.Artzz => [Authority, Home, Name, Lei, CreditInstitution],
        RegisterKind.Ncasp => [Authority, Home, Name, Infringement],
        _ => [Authority, Home, Name, OfferStates, PlatformLei],
    };
}
