using Portolan.Desks.Filings.State;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>The words that stand on every filing. To change one changes the bytes of filings that were made: then <c>filing verify</c> says so.</summary>
internal static class FilingWords
{
    public static LocalisedText Asked { get; } = new("Information", "Information");

    public static LocalisedText Answered { get; } = new("Answer", "Réponse");

    public static LocalisedText To { get; } = new("To", "À");

    public static LocalisedText From { get; } = new("From", "De");

    public static LocalisedText Date { get; } = new("Date", "Date");

    public static LocalisedText Filing { get; } = new("Filing", "Dépôt");

    public static LocalisedText Basis { get; } = new("Legal basis", "Base juridique");

    public static LocalisedText NotReleased { get; } = new("not released", "non validé");

    public static LocalisedText Fictional { get; } = new("This firm is fictional.", "Cette entreprise est fictive.");

    public static LocalisedText Declaration { get; } = new("Declaration", "Déclaration");

    public static LocalisedText PlaceAndDate { get; } = new("Place and date", "Lieu et date");

    public static LocalisedText NameAndPosition { get; } = new("Name and position", "Nom et fonction");

    public static LocalisedText Signature { get; } = new("Signature", "Signature");

    public static LocalisedText NotApplicable { get; } = new("Not applicable", "Sans objet");

    public static LocalisedText Withheld { get; } = new("About a person; not kept in this copy", "Relatif à une personne ; absent de cette copie");

    public static LocalisedText Erased { get; } = new("About a person who was forgotten; erased", "Relatif à une personne oubliée ; effacé");

    public static LocalisedText Yes { get; } = new("Yes", "Oui");

    public static LocalisedText No { get; } = new("No", "Non");

    public static LocalisedText None { get; } = new("—", "—");

    public static LocalisedText Bytes { get; } = new("bytes", "octets");

    /// <summary>The words of a status.</summary>
    public static LocalisedText Of(FilingStatus status) => status switch
    {
        FilingStatus.Prepared => new("draft, not released", "projet, non validé"),
        FilingStatus.Released => new("released", "validé"),
        _ => new("withdrawn", "retiré"),
    };

    /// <summary>That something is not asked for in this case.</summary>
    public static LocalisedText NotAsked(LocalisedText when) => new($"Asked for only where {when.English}", $"Demandé seulement si {when.French}");

    /// <summary>Who prepared and released a filing.</summary>
    public static LocalisedText Prepared(string by, string on) => new($"Prepared by {by} on {on}", $"Préparé par {by} le {on}");

    /// <inheritdoc cref="Prepared"/>
    public static LocalisedText Released(string by, string on) => new($"released by {by} on {on}", $"validé par {by} le {on}");
}
