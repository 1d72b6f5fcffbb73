using Portolan.Desks.Accounts.Secrets;
using Portolan.Desks.Accounts.State;

namespace Portolan.Desks.Accounts;

/// <summary>An account with what is sealed of it.</summary>
/// <param name="State">What the record says in clear.</param>
/// <param name="Secrets">What is sealed; null where the person was forgotten, so that nobody can sign in any more.</param>
internal sealed record OpenedAccount(Account State, AccountSecrets? Secrets)
{
    /// <summary>The name, or the id where the name is gone.</summary>
    public string Name => Secrets?.Name ?? State.Id.ToString();

    /// <summary>Whether its holder may sign in.</summary>
    public bool IsActive => State.IsActive && Secrets is not null;

    /// <summary>What its holder may do.</summary>
    public IReadOnlySet<Permission> Allowed => PermissionTable.Of(State.Roles);

    /// <summary>The id, and nothing that is sealed.</summary>
    public override string ToString() => State.Id.ToString();
}
