using Portolan.Desks.Accounts.Events;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>Somebody who signed in with a browser, until they sign out or a limit is reached.</summary>
/// <param name="Id">What tells it from others on pages and in forms; of no use to sign in with.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Since">When it began.</param>
/// <param name="Seen">When something was last asked with it.</param>
/// <param name="Way">How its holder signed in.</param>
internal sealed record Session(string Id, PersonId Account, DateTimeOffset Since, DateTimeOffset Seen, SignInWay Way);
