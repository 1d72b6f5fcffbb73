using Microsoft.AspNetCore.Http;
using Portolan.Desks.Accounts;

namespace Portolan.Web.Access;

/// <summary>Whoever asks for a page or of the API, and what they may.</summary>
/// <param name="Allowed">What they may do.</param>
public abstract record Visitor(IReadOnlySet<Permission> Allowed)
{
    /// <summary>Whether something is allowed.</summary>
    public bool May(Permission permission) => Allowed.Contains(permission);

    /// <summary>Who asks; before that was found out, nobody.</summary>
    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? Nobody.Instance;
}
