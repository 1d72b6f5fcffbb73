using Portolan.Desks.Filings.State;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings;

/// <summary>The words of this desk for people and in JSON.</summary>
internal static class FilingText
{
    /// <summary>The word of a status.</summary>
    public static string Of(FilingStatus status) => status switch
    {
        FilingStatus.Prepared => "prepared",
        FilingStatus.Released => "released",
        _ => "withdrawn",
    };

    /// <summary>The colour of a status.</summary>
    public static string Colour(FilingStatus status) => status switch
    {
        FilingStatus.Prepared => "yellow",
        FilingStatus.Released => "green",
        _ => "grey",
    };

    /// <summary>Whether a field has to be answered, in a word.</summary>
    public static string Of(FieldRequirement required) => required.IsAlways ? "always" : required.When is null ? "never" : "when";
}
