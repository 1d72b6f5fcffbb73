namespace Portolan.Rules.Duties;

/// <summary>The words that the rulebook has for parts of duties.</summary>
public static class DutyVocabulary
{
    /// <summary>The word for an addressee.</summary>
    public static string Word(Addressee addressee) => Addressees.First(word => word.Value == addressee).Word;

    /// <summary>The word for what an occurrence is about.</summary>
    public static string Word(DutyObject about) => Objects.First(word => word.Value == about).Word;

    /// <summary>The words for the addressees of duties.</summary>
    internal static (string Word, Addressee Value)[] Addressees { get; } =
    [
        ("own", Addressee.Own), ("management-body", Addressee.ManagementBody), ("home-authority", Addressee.HomeAuthority), ("host-authority", Addressee.HostAuthority),
        ("aml-supervisor", Addressee.AmlSupervisor), ("fiu", Addressee.FinancialIntelligenceUnit), ("tax-authority", Addressee.TaxAuthority),
        ("other-authority", Addressee.OtherAuthority), ("clients", Addressee.Clients), ("public", Addressee.Public), ("issuer", Addressee.Issuer),
        ("other-provider", Addressee.OtherProvider), ("staff", Addressee.Staff),
    ];

    /// <summary>The words for what occurrences of duties are about.</summary>
    internal static (string Word, DutyObject Value)[] Objects { get; } =
    [
        ("firm", DutyObject.Firm), ("service", DutyObject.Service), ("state", DutyObject.State), ("client", DutyObject.Client), ("incident", DutyObject.Incident),
        ("provider", DutyObject.Provider), ("asset", DutyObject.Asset), ("transfer", DutyObject.Transfer), ("transaction", DutyObject.Transaction),
        ("complaint", DutyObject.Complaint), ("change", DutyObject.Change), ("request", DutyObject.Request), ("person", DutyObject.Person),
    ];
}
