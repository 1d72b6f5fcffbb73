using Portolan.Desks.Accounts;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>Somebody with an account: signed in, or a program with a token of theirs.</summary>
/// <param name="Account">The account, by the id of the person.</param>
/// <param name="Name">The name, for pages; it is personal, and goes into the record nowhere.</param>
/// <param name="Allowed">What they may do.</param>
/// <param name="Session">The id of the session; null for a program.</param>
public sealed record Member(PersonId Account, string Name, IReadOnlySet<Permission> Allowed, string? Session) : Visitor(Allowed)
{
    /// <summary>Who recorded what they do: the person that four eyes count.</summary>
    public Actor Actor => Actor.Parse(Account.ToString());
}
