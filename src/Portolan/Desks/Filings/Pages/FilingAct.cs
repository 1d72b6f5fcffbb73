using Portolan.Record.Events;

namespace Portolan.Desks.Filings.Pages;

/// <summary>Something that somebody did to a filing.</summary>
/// <param name="On">The day that stands for it.</param>
/// <param name="By">Who did it.</param>
/// <param name="Entry">The entry of the record.</param>
public sealed record FilingAct(DateOnly On, string By, long Entry)
{
    internal static FilingAct Of(RecordEntry entry, DateOnly on) => new(on, entry.Who.ToString(), entry.Number);
}
