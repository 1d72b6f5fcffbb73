using System.Globalization;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Facts;

/// <summary>Where a fact was read.</summary>
/// <param name="Source">What was read: the register of a day, the record, an example, the rulebook itself.</param>
/// <param name="Date">The day of a register snapshot or of a record entry, or null.</param>
/// <param name="Row">The row of the snapshot, from 1, or null.</param>
/// <param name="Column">The column or field, in the source's own name, or null.</param>
/// <param name="Entry">The number of the record entry, from 0, or null.</param>
/// <param name="Says">The source in each language; null where it is the same in all, such as a place in a file.</param>
public sealed record FactOrigin(string Source, DateOnly? Date = null, int? Row = null, string? Column = null, long? Entry = null, LocalisedText? Says = null)
{
    /// <summary>An origin that is a source alone.</summary>
    /// <param name="says">The source in each language.</param>
    public static FactOrigin Of(LocalisedText says) => new(says.English, Says: says);

    /// <summary>The origin in one line, in a language: <c>journal, 2026-11-20, écriture 6</c>.</summary>
    public string In(Language language)
    {
        var isFrench = language == Language.French;
        var text = Says?.In(language) ?? Source;
        if (Date is { } date) text += ", " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Row is { } row) text += string.Create(CultureInfo.InvariantCulture, $", {(isFrench ? "ligne" : "row")} {row}");
        if (Entry is { } entry) text += string.Create(CultureInfo.InvariantCulture, $", {(isFrench ? "écriture" : "entry")} {entry}");
        return Column is null ? text : $"{text}, {Column}";
    }

    /// <summary>The origin in one line: <c>ESMA register, 2026-08-17, row 12, ac_serviceCode_cou</c>, <c>record, 2026-11-20, entry 6</c>.</summary>
    public override string ToString() => In(Language.English);
}
