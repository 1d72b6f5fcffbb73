using Portolan.Desks.Accounts.Events;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using Portolan.Recording;

namespace Portolan.Desks.Accounts.State;

/// <summary>The accounts that a record comes to.</summary>
internal sealed class AccountsFold() : StreamFold<AccountBook, AccountEvent>(AccountEvents.StreamPrefix, AccountEvents.Forms)
{
    /// <inheritdoc/>
    public override string Name => "accounts";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override AccountBook Start() => new();

    /// <inheritdoc/>
    protected override void Put(AccountBook state, string subject, AccountEvent what, RecordEntry entry) => state.Put(PersonId.Parse(subject), what, entry);

    /// <inheritdoc/>
    protected override IEnumerable<RecordEntry> Entries(AccountBook state) => state.Entries;
}
