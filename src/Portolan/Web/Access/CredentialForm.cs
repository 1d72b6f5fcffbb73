using Microsoft.AspNetCore.Http;
using Portolan.CommandLine;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>Reads a form in which somebody sets up a way to sign in: a passkey, or a password with an authenticator.</summary>
/// <param name="passkeys">Checks passkeys.</param>
/// <param name="time">The clock.</param>
internal sealed class CredentialForm(Passkeys passkeys, TimeProvider time)
{
    /// <summary>Reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ceremony">What the page offered.</param>
    /// <param name="before">The secrets without it, by the name that the account is to have.</param>
    /// <exception cref="CommandException">The passkey does not hold, the password is easily guessed, or the code is wrong.</exception>
    public async Task<NewCredentials> ReadAsync(HttpContext context, Ceremony ceremony, AccountSecrets before)
    {
        var form = context.Request.Form;
        if (form[Passkeys.Field].ToString() is { Length: > 0 } credential)
        {
            var passkey = await passkeys.AddAsync(context, ceremony, credential, form["label"].ToString());
            return new NewCredentials(before with { Passkeys = [.. before.Passkeys, passkey] }, CredentialChange.PasskeyAdded, SignInWay.Passkey, null, []);
        }
        var password = form["password"].ToString();
        Passwords.Check(before.Name, password);
        if (password != form["again"].ToString()) throw CommandException.Usage("the two passwords differ (expected the same twice)");
        var step = AuthenticatorCode.Match(ceremony.AuthenticatorKey, form["code"].ToString(), time.GetUtcNow(), null)
            ?? throw CommandException.Usage("the code is not that of the authenticator (expected the six digits that it shows now; its clock has to be right)");
        var codes = RecoveryCodes.New();
        var secrets = before with { PasswordHash = Passwords.HashOf(password), AuthenticatorKey = ceremony.AuthenticatorKey, RecoveryHashes = RecoveryCodes.HashesOf(codes) };
        return new NewCredentials(secrets, CredentialChange.PasswordSet, SignInWay.PasswordAndCode, step, codes);
    }
}
