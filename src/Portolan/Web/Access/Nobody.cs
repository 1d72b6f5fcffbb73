namespace Portolan.Web.Access;

/// <summary>Somebody who has not signed in, where that is asked for.</summary>
public sealed record Nobody : Visitor
{
    private Nobody()
        : base(new HashSet<Desks.Accounts.Permission>())
    {
    }

    /// <summary>The one value.</summary>
    public static Nobody Instance { get; } = new();
}
