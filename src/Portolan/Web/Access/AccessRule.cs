using Portolan.Desks.Accounts;

namespace Portolan.Web.Access;

/// <summary>What an address asks of whoever asks for it; every endpoint carries one as metadata.</summary>
/// <param name="Needed">The permission, or null for an address that is open to all.</param>
internal sealed record AccessRule(Permission? Needed)
{
    /// <summary>Open to all: assets, health, and the pages on the way to an account.</summary>
    public static AccessRule Open { get; } = new((Permission?)null);
}
