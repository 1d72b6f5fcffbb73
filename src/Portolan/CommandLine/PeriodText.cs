using System.Globalization;
using Portolan.Rules.Deadlines;
using Portolan.Rules.Rulebooks;

namespace Portolan.CommandLine;

/// <summary>Periods in words.</summary>
internal static class PeriodText
{
    /// <summary>A period in a language.</summary>
    public static string In(Period period, Language language) => language == Language.French ? French(period) : period.ToString();

    /// <summary>A period in French.</summary>
    public static string French(Period period)
    {
        var many = period.Count > 1;
        var unit = period.Unit switch
        {
            PeriodUnit.Seconds => many ? "secondes" : "seconde",
            PeriodUnit.Minutes => many ? "minutes" : "minute",
            PeriodUnit.Hours => many ? "heures" : "heure",
            PeriodUnit.WorkingDays => many ? "jours ouvrables" : "jour ouvrable",
            PeriodUnit.BusinessDays => many ? "jours ouvrés" : "jour ouvré",
            PeriodUnit.Weeks => many ? "semaines" : "semaine",
            PeriodUnit.Months => "mois",
            PeriodUnit.Years => many ? "ans" : "an",
            _ => many ? "jours civils" : "jour civil",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{period.Count} {unit}");
    }
}
