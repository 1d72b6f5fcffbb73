using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Register;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Firms;

/// <summary>Records what happens to firms.</summary>
/// <param name="writer">The record.</param>
/// <param name="who">Who records.</param>
internal sealed class FirmDesk(JournalWriter writer, Actor who)
{
    /// <summary>Adds a firm with what is known of it.</summary>
    /// <param name="add">Makes the first event from the firms there are.</param>
    /// <param name="rest">Further events.</param>
    /// <exception cref="CommandException">The firm is refused; nothing was recorded.</exception>
    public async Task<Firm> AddAsync(Func<FirmBook, FirmAdded> add, params IReadOnlyList<FirmEvent> rest)
    {
        var book = await writer.ReadAsync(new FirmsFold());
        var added = add(book);
        return (await AppendAsync(book, added.Id, 0, [added, .. rest]))!;
    }

    /// <summary>Records what happened to a firm that there is.</summary>
    /// <param name="name">The firm: an LEI, an id or a name.</param>
    /// <param name="request">Makes the events from the firm as it is.</param>
    /// <returns>The firm after that, or null where it was removed.</returns>
    /// <exception cref="CommandException">There is no such firm, or the request is refused; nothing was recorded.</exception>
    public async Task<Firm?> RecordAsync(string name, Func<Firm, IReadOnlyList<FirmEvent>> request)
    {
        var book = await writer.ReadAsync(new FirmsFold());
        var firm = Find(book, name);
        return await AppendAsync(book, firm.Id, firm.Version, request(firm));
    }

    /// <summary>The firm that a text names.</summary>
    /// <exception cref="CommandException">None fits, or several do.</exception>
    public static Firm Find(FirmBook book, string name) => book.Firms.Count > 0
        ? RegisterQuestions.FindFirm(book.Firms, name)
        : throw CommandException.Usage($"no firm '{name}', as the record has none yet (portolan firm add, or portolan firm import --from-register LEI)");

    private async Task<Firm?> AppendAsync(FirmBook book, string id, long version, IReadOnlyList<FirmEvent> events)
    {
        var fold = new FirmsFold();
        foreach (var entry in await writer.AppendAsync(FirmEvents.StreamOf(id), version, [.. events.Select(what => FirmEvents.Forms.Write(what))], who)) book = fold.Apply(book, entry);
        return book.Find(id);
    }
}
