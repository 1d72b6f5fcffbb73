using Microsoft.AspNetCore.Http;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>Finds out who asks: by the session of the browser, or in the API by a token.</summary>
/// <param name="room">The accounts.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="serving">Whether guests may read.</param>
internal sealed class Visitors(AccountRoom room, Sessions sessions, ServeOptions serving)
{
    private const string Scheme = "Bearer ";
    private const string TokenPrefix = "portolan_";

    /// <summary>A token as it is shown to its holder, once: <c>portolan_ACCOUNT_ID_SECRET</c>.</summary>
    public static string TokenOf(PersonId account, string id, string secret) => $"{TokenPrefix}{account}_{id}_{secret}";

    /// <summary>Who asks. A token that is not taken makes nobody of them, even where guests may read.</summary>
    public async Task<Visitor> IdentifyAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization) return await OfTokenAsync(context, authorization) ?? (Visitor)Nobody.Instance;
        if (sessions.Continue(context) is { } session)
        {
            if (await room.FindAsync(session.Account) is { IsActive: true } account) return new Member(session.Account, account.Name, account.Allowed, session.Id);
            sessions.EndOf(session.Account);
        }
        return serving.Guests ? Guest.Instance : Nobody.Instance;
    }

    private async Task<Member?> OfTokenAsync(HttpContext context, string authorization)
    {
        if (!context.Request.Path.StartsWithSegments("/api") || !authorization.StartsWith(Scheme + TokenPrefix, StringComparison.OrdinalIgnoreCase)) return null;
        var parts = authorization[(Scheme.Length + TokenPrefix.Length)..].Split('_', 3);
        if (parts.Length != 3 || !PersonId.TryParse(parts[0], out var person) || await room.FindAsync(person) is not { IsActive: true } account) return null;
        var token = account.State.Tokens.FirstOrDefault(token => token.Id == parts[1] && token.Until > room.Time.GetUtcNow());
        if (token is null || !OneTimeSecret.Fits(account.Secrets!.Tokens.FirstOrDefault(kept => kept.Id == token.Id)?.Hash, parts[2])) return null;
        return new Member(person, account.Name, token.Permissions.Where(account.Allowed.Contains).ToHashSet(), Session: null);
    }
}
