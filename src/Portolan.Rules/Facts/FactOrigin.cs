using System.Globalization;

namespace Portolan.Rules.Facts;

/// <summary>Where a fact was read.</summary>
/// <param name="Source">What was read: the register of a day, the record, an example, the rulebook itself.</param>
/// <param name="Date">The day of a register snapshot or of a record entry, or null.</param>
/// <param name="Row">The row of the snapshot, from 1, or null.</param>
/// <param name="Column">The column or field, in the source's own name, or null.</param>
/// <param name="Entry">The number of the record entry, from 0, or null.</param>
public sealed record FactOrigin(string Source, DateOnly? Date = null, int? Row = null, string? Column = null, long? Entry = null)
{
    /// <summary>The origin in one line: <c>ESMA register, 2026-08-17, row 12, ac_serviceCode_cou</c>, <c>record, 2026-11-20, entry 6</c>.</summary>
    public override string ToString()
    {
        var text = Source;
        if (Date is { } date) text += ", " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Row is { } row) text += string.Create(CultureInfo.InvariantCulture, $", row {row}");
        if (Entry is { } entry) text += string.Create(CultureInfo.InvariantCulture, $", entry {entry}");
        return Column is null ? text : $"{text}, {Column}";
    }
}
