using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>
/// The one-time link by which whoever runs the server becomes an administrator. Its hash is kept in memory alone, so that a new start makes
/// another and the one before leads nowhere.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class FirstRun(TimeProvider time)
{
    private readonly Lock gate = new();
    private string? hash;
    private DateTimeOffset until;

    /// <summary>Whether the link makes an administrator beside others; otherwise only where there is none.</summary>
    public bool IsBeside { get; private set; }

    /// <summary>Makes the secret of a new link, in the place of the one before.</summary>
    /// <param name="beside">Whether there may be an administrator already.</param>
    public string Open(bool beside)
    {
        var secret = OneTimeSecret.New();
        lock (this.gate) (this.hash, this.until, IsBeside) = (OneTimeSecret.HashOf(secret), time.GetUtcNow() + AccountRequests.LinkLasts, beside);
        return secret;
    }

    /// <summary>Whether a text is the secret of the link, which was not used and has not ended.</summary>
    public bool Fits(string secret)
    {
        lock (this.gate) return time.GetUtcNow() < this.until && OneTimeSecret.Fits(this.hash, secret);
    }

    /// <summary>Uses the link up; of several that do so at once, one succeeds.</summary>
    public bool Take(string secret)
    {
        lock (this.gate)
        {
            if (!Fits(secret)) return false;
            this.hash = null;
            return true;
        }
    }

    /// <summary>Gives the link back, as nothing came of its use.</summary>
    public void GiveBack(string secret)
    {
        lock (this.gate) this.hash ??= OneTimeSecret.HashOf(secret);
    }
}
