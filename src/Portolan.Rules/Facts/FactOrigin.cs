using System.Globalization;

namespace Portolan.Rules.Facts;

/// <summary>Where a fact was read.</summary>
/// <param name="Source">What was read: the register of a day, the record, an example, the rulebook itself.</param>
/// <param name="Date">The day of a register snapshot or of a record entry, or null.</param>
/// <param name="Row">The row of the snapshot, from 1, or the number of the record entry, from 0, or null.</param>
/// <param name="Column">The column or field, in the source's own name, or null.</param>
public sealed record FactOrigin(string Source, DateOnly? Date = null, long? Row = null, string? Column = null)
{
    /// <summary>The origin in one line: <c>ESMA register, 2026-08-17, row 12, ac_serviceCode_cou</c>.</summary>
    public override string ToString()
    {
        var text = Source;
        if (Date is { } date) text += ", " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Row is { } row) text += string.Create(CultureInfo.InvariantCulture, $", row {row}");
        return Column is null ? text : $"{text}, {Column}";
    }
}
