using Portolan.Record.Events;

namespace Portolan.Desks.Accounts.State;

/// <summary>A role that is to be given or taken, and waits for another administrator.</summary>
/// <param name="Version">The version of the stream at which it was asked.</param>
/// <param name="Role">The role.</param>
/// <param name="Give">Whether it is to be given.</param>
/// <param name="By">Who asked.</param>
internal sealed record RoleRequest(long Version, Role Role, bool Give, Actor By);
