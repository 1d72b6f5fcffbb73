using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Portolan.Web.Operations;

/// <summary>Names requests, so that an answer, the log and a trace can be brought together.</summary>
internal static class Trace
{
    /// <summary>The id of the trace that a request belongs to (W3C Trace Context): that of its sender where it sent one.</summary>
    public static string Of(HttpContext context) => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.TraceId.ToHexString() : context.TraceIdentifier;
}
