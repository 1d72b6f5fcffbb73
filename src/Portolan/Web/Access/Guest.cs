using Portolan.Desks.Accounts;

namespace Portolan.Web.Access;

/// <summary>Somebody who has not signed in, where guests may read.</summary>
public sealed record Guest : Visitor
{
    private Guest()
        : base(PermissionTable.OfGuests)
    {
    }

    /// <summary>The one value.</summary>
    public static Guest Instance { get; } = new();
}
