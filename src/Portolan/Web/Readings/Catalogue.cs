namespace Portolan.Web.Readings;

/// <summary>All readings that there are.</summary>
internal static class Catalogue
{
    /// <summary>All of them, by desks.</summary>
    public static IReadOnlyList<Reading> All { get; } =
        [.. ChartReadings.All, .. FirmReadings.All, .. RegisterReadings.All, .. RuleReadings.All, .. DutyReadings.All, .. FilingReadings.All, .. RecordReadings.All];
}
