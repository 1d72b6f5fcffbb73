using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>What the server has to know between showing a page about ways to sign in and receiving its form.</summary>
/// <param name="Person">Whose account it is about; nobody where anybody may sign in.</param>
/// <param name="AuthenticatorKey">The key that the page offers to an authenticator.</param>
/// <param name="PasskeyOptions">What the browser is asked to do with passkeys, as JSON.</param>
/// <param name="PasskeyState">What its answer is held against.</param>
internal sealed record Ceremony(PersonId Person, string AuthenticatorKey, string PasskeyOptions, string PasskeyState)
{
    /// <summary>That there is one, and not its key.</summary>
    public override string ToString() => nameof(Ceremony);
}
