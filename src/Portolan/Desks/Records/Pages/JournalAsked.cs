using Portolan.CommandLine;

namespace Portolan.Desks.Records.Pages;

/// <summary>Which entries the journal is to show, as its address says it; null leaves a part open.</summary>
/// <param name="By">Who recorded them.</param>
/// <param name="Stream">Their stream.</param>
/// <param name="Type">Their type, of whatever version or, as TYPE@N, of one.</param>
/// <param name="Since">The first day, in UTC.</param>
/// <param name="Until">The last day, in UTC.</param>
/// <param name="Before">Only entries before this number.</param>
public sealed record JournalAsked(string? By, string? Stream, string? Type, DateOnly? Since, DateOnly? Until, long? Before)
{
    /// <summary>Whether anything but the place is chosen.</summary>
    public bool IsFiltered => (By, Stream, Type, Since, Until) is not (null, null, null, null, null);

    /// <summary>The address of the journal that asks the same.</summary>
    public string Link()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("by", By), ("stream", Stream), ("type", Type), ("since", Since is { } since ? ReportText.Iso(since) : null), ("until", Until is { } until ? ReportText.Iso(until) : null),
            ("before", Before is { } before ? ReportText.Plain(before) : null),
        };
        var asked = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return asked.Length == 0 ? "record" : $"record?{asked}";
    }
}
