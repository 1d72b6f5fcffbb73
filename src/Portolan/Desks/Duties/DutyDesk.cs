using Portolan.Desks.Duties.Events;
using Portolan.Desks.Duties.State;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Duties;

/// <summary>Records what happens with duties.</summary>
/// <param name="writer">The record.</param>
/// <param name="who">Who records.</param>
internal sealed class DutyDesk(JournalWriter writer, Actor who)
{
    /// <summary>Records an event of a firm's duties.</summary>
    /// <param name="firm">The id of the firm.</param>
    /// <param name="request">Makes the event from what was recorded before; throws where it does not follow.</param>
    /// <exception cref="CommandLine.CommandException">It is refused; nothing was recorded.</exception>
    public async Task<RecordEntry> RecordAsync(string firm, Func<DutyBook, DutyEvent> request)
    {
        var book = await writer.ReadAsync(new DutiesFold());
        var entries = await writer.AppendAsync(DutyEvents.StreamOf(firm), book.VersionOf(firm), [DutyEvents.Forms.Write(request(book))], who);
        return entries[0];
    }
}
