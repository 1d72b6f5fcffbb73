using System.Text.Json;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.CommandLine;

/// <summary>What public holidays are called: calendars have them in English and in the language of their State, <c>Web/Assets/holidays-french.json</c> in French.</summary>
internal static class HolidayText
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> InFrench = new(() => JsonSerializer.Deserialize<Dictionary<string, string>>(Asset.Read("holidays-french.json"))!);

    /// <summary>All names that there are in French, by the English.</summary>
    public static IReadOnlyDictionary<string, string> Catalogue => InFrench.Value;

    /// <summary>The French of an English name; null where there is none.</summary>
    public static string? French(string? english) => english is null ? null : InFrench.Value.GetValueOrDefault(english);

    /// <summary>The name in a language; the calendar's own French comes before that of the catalogue.</summary>
    public static string Of(HolidayName name, Language language) => language switch
    {
        Language.French when name.Language == "fr" => name.Local,
        Language.French => French(name.English) ?? name.English,
        _ => name.English,
    };
}
