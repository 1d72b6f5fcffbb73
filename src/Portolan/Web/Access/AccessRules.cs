using Microsoft.AspNetCore.Builder;
using Portolan.Desks.Accounts;

namespace Portolan.Web.Access;

/// <summary>Says at each address what it needs: <c>app.MapGet(…).Needs(Permission.ReadChart)</c>. An address that says nothing is refused.</summary>
internal static class AccessRules
{
    /// <summary>The address needs a permission.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(permission));

    /// <summary>The address is open to all, signed in or not.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(AccessRule.Open);
}
