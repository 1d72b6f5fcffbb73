using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Portolan.CommandLine;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>Passkeys (WebAuthn): what browsers are asked, and whether their answers hold. ASP.NET Core Identity checks them.</summary>
/// <param name="handler">Makes and checks.</param>
/// <param name="time">The clock.</param>
internal sealed class Passkeys(IPasskeyHandler<OpenedAccount> handler, TimeProvider time)
{
    /// <summary>The name of the field with the browser's answer.</summary>
    public const string Field = "credential";

    /// <summary>Begins what may end with a new passkey, or with an authenticator, of a person.</summary>
    public async Task<Ceremony> BeginAsync(HttpContext context, PersonId person, string name)
    {
        var options = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.ToString(), Name = name, DisplayName = name }, context);
        return new Ceremony(person, AuthenticatorCode.NewKey(), options.CreationOptionsJson, options.AttestationState ?? "");
    }

    /// <summary>Begins a sign-in with whichever passkey its holder chooses.</summary>
    public async Task<Ceremony> BeginSignInAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        return new Ceremony(default, "", options.RequestOptionsJson, options.AssertionState ?? "");
    }

    /// <summary>The new passkey that a browser's answer brings.</summary>
    /// <exception cref="CommandException">The answer does not hold.</exception>
    public async Task<StoredPasskey> AddAsync(HttpContext context, Ceremony ceremony, string credential, string name)
    {
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = credential, HttpContext = context, AttestationState = ceremony.PasskeyState });
        if (!result.Succeeded) throw CommandException.Usage($"the passkey was not taken: {result.Failure.Message.TrimEnd('.')}");
        return PasskeyAccounts.Of(result.Passkey, name.Trim() is { Length: > 0 and <= 60 } given ? given : $"{time.GetUtcNow():yyyy-MM-dd}");
    }

    /// <summary>Who signs in by a browser's answer, and the passkey as it is from then on; null where the answer does not hold.</summary>
    public async Task<(OpenedAccount Account, StoredPasskey Passkey)?> SignInAsync(HttpContext context, Ceremony ceremony, string credential)
    {
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = credential, HttpContext = context, AssertionState = ceremony.PasskeyState });
        return result.Succeeded && result.User.IsActive ? (result.User, PasskeyAccounts.Of(result.Passkey, result.Passkey.Name ?? "")) : null;
    }
}
