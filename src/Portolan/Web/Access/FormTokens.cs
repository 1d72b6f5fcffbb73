using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Portolan.Desks.Accounts.Secrets;
using Portolan.CommandLine;

namespace Portolan.Web.Access;

/// <summary>
/// What shows that a form was filled in on a page of ours, in the browser and the session that it was made for, and was not sent before: a
/// number used once, an end and a MAC over both, the browser's own cookie and the session.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class FormTokens(TimeProvider time)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "form";

    private const string Cookie = "portolan-form";

    /// <summary>Where so many are remembered as used, those that ended are cleared away.</summary>
    private const int ManyUsed = 4096;

    /// <summary>Longer than anybody fills in a form.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    private readonly byte[] key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly ConcurrentDictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    /// <summary>A token for the forms of the page that a request is answered with.</summary>
    public string Issue(HttpContext context)
    {
        var browser = context.Request.Cookies[Cookie] ?? context.Items[Cookie] as string;
        if (browser is null)
        {
            context.Items[Cookie] = browser = OneTimeSecret.New();
            context.Response.Cookies.Append(Cookie, browser, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/" });
        }
        var content = string.Create(CultureInfo.InvariantCulture, $"{OneTimeSecret.New()}.{(time.GetUtcNow() + Lasts).ToUnixTimeSeconds()}");
        return $"{content}.{Mac(content, browser, Sessions.SecretOf(context))}";
    }

    /// <summary>Takes a token, once.</summary>
    /// <exception cref="AccessException">It is missing, forged, of another browser or session, ended, or was taken before.</exception>
    public void Take(HttpContext context, string token)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") throw Refused(Sentence.Of("the form was sent from a page elsewhere"));
        var end = token.LastIndexOf('.');
        var content = end < 0 ? "" : token[..end];
        var expected = Mac(content, context.Request.Cookies[Cookie] ?? "", Sessions.SecretOf(context));
        if (end < 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(token[(end + 1)..]))) throw Refused(Sentence.Of("the form was not made for this browser and session"));
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(content[(content.IndexOf('.', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
        if (until < time.GetUtcNow()) throw Refused(Sentence.Of("the form is older than two hours"));
        if (!this.used.TryAdd(content, until)) throw Refused(Sentence.Of("the form was sent before"));
        if (this.used.Count > ManyUsed) Clear();
    }

    private void Clear()
    {
        foreach (var (content, until) in this.used)
        {
            if (until < time.GetUtcNow()) this.used.TryRemove(content, out _);
        }
    }

    private string Mac(string content, string browser, string session) => Convert.ToHexStringLower(HMACSHA256.HashData(this.key, Encoding.UTF8.GetBytes($"{content}\n{browser}\n{session}")));

    private static AccessException Refused(Sentence why) => new(StatusCodes.Status400BadRequest, Sentence.Of($"{why}, so nothing was done (go back, load the page anew, and send it again)"));
}
