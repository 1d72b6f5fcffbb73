using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>The sessions of browsers. They are kept in memory alone, by the hash of what the cookie holds, and end with the program.</summary>
/// <param name="time">The clock.</param>
internal sealed class Sessions(TimeProvider time)
{
    /// <summary>A session in which nothing was asked for so long is over.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>No session lasts longer: a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>How long after signing in the ways to sign in and tokens can be changed: somebody else at an open screen cannot.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private const string Cookie = "portolan-session";

    /// <summary>More browsers than anybody uses at once; beyond, the oldest session ends.</summary>
    private const int MostOfOne = 10;

    private readonly ConcurrentDictionary<string, Session> sessions = new(StringComparer.Ordinal);

    /// <summary>What the cookie of a request holds, or "".</summary>
    public static string SecretOf(HttpContext context) => context.Request.Cookies[Cookie] ?? "";

    /// <summary>Begins a session for the browser of a request, in the place of the one that it had.</summary>
    public void Begin(HttpContext context, PersonId account, SignInWay way)
    {
        End(OneTimeSecret.HashOf(SecretOf(context)));
        foreach (var oldest in Of(account).Skip(MostOfOne - 1)) End(oldest.Id);
        var (secret, now) = (OneTimeSecret.New(), time.GetUtcNow());
        var id = OneTimeSecret.HashOf(secret);
        this.sessions[id] = new Session(id, account, now, now, way);
        context.Response.Cookies.Append(Cookie, secret, CookieOf(context));
    }

    /// <summary>The session of a request, which goes on by that; null where there is none or it is over.</summary>
    public Session? Continue(HttpContext context)
    {
        if (SecretOf(context) is not { Length: > 0 } secret || !this.sessions.TryGetValue(OneTimeSecret.HashOf(secret), out var session)) return null;
        if (IsOver(session))
        {
            End(session.Id);
            return null;
        }
        var seen = session with { Seen = time.GetUtcNow() };
        return this.sessions.TryUpdate(session.Id, seen, session) || this.sessions.ContainsKey(session.Id) ? seen : null;
    }

    /// <summary>The sessions of an account, the latest first.</summary>
    public IReadOnlyList<Session> Of(PersonId account) => [.. this.sessions.Values.Where(session => session.Account == account && !IsOver(session)).OrderByDescending(session => session.Since)];

    /// <summary>Ends a session.</summary>
    public void End(string id) => this.sessions.TryRemove(id, out _);

    /// <summary>Ends the sessions of an account, but for one.</summary>
    public void EndOf(PersonId account, string? but = null)
    {
        foreach (var session in this.sessions.Values.Where(session => session.Account == account && session.Id != but)) End(session.Id);
    }

    /// <summary>Takes the cookie from the browser of a request.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, CookieOf(context));

    private static CookieOptions CookieOf(HttpContext context) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };

    private bool IsOver(Session session) => time.GetUtcNow() is var now && (now - session.Seen > Idle || now - session.Since > Longest);
}
