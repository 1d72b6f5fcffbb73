using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Portolan.Web;

/// <summary>Strong entity tags (RFC 9110, 8.8.3): the same tag for the same bytes, another for others.</summary>
internal static class EntityTags
{
    /// <summary>The tag of an answer that follows from these and from nothing else.</summary>
    /// <param name="edition">The program and the rulebook.</param>
    /// <param name="state">The record and the register.</param>
    /// <param name="today">The day of the question, for questions about today.</param>
    /// <param name="reading">What is asked.</param>
    /// <param name="given">With which parameters.</param>
    public static EntityTagHeaderValue Of(string edition, RoomState state, DateOnly today, string reading, string given) => Of(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{edition}\n{state.Head}\n{state.Root}\n{state.Register}\n{today:O}\n{reading}\n{given}")));

    /// <summary>The tag of some bytes.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> bytes) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"");

    /// <summary>Says which answer this is, and answers that the asker has it already where that is so.</summary>
    /// <param name="context">The request; nothing was sent yet.</param>
    /// <param name="tag">The tag of the answer.</param>
    /// <returns>Whether nothing more is to be sent.</returns>
    public static bool AnswerHeld(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        if (!IsHeld(context.Request.Headers.IfNoneMatch, tag)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>If-None-Match compares weakly (RFC 9110, 13.1.2).</summary>
    private static bool IsHeld(StringValues held, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(held, out var tags) && tags.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Compare(tag, useStrongComparison: false));
}
