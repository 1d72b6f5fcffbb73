using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>A way to sign in that its holder just set up.</summary>
/// <param name="Secrets">The secrets with it.</param>
/// <param name="Change">What changed.</param>
/// <param name="Way">The way.</param>
/// <param name="Step">The step of the code that showed that the authenticator works; null for a passkey.</param>
/// <param name="Codes">The recovery codes, to be shown once; none for a passkey.</param>
internal sealed record NewCredentials(AccountSecrets Secrets, CredentialChange Change, SignInWay Way, long? Step, IReadOnlyList<string> Codes)
{
    /// <summary>That there are some, and not which.</summary>
    public override string ToString() => nameof(NewCredentials);
}
