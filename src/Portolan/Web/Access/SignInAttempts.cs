using System.Threading.RateLimiting;

namespace Portolan.Web.Access;

/// <summary>Wrong passwords and codes since the last right ones, by the name that was given, whether or not anybody has it.</summary>
internal sealed class SignInAttempts : IDisposable
{
    /// <summary>So many, and the account is locked out.</summary>
    public const int MostWrong = 5;

    /// <summary>More names than a firm has people; beyond, all counts begin again.</summary>
    private const int MostNames = 10_000;

    /// <summary>So many attempts of one name in a minute are heard, right or wrong.</summary>
    private const int MostInAMinute = 10;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> wrong = new(StringComparer.OrdinalIgnoreCase);
    private readonly PartitionedRateLimiter<string> rate = PartitionedRateLimiter.Create<string, string>(
        name => RateLimitPartition.GetFixedWindowLimiter(name, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostInAMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a lock-out lasts: 15 minutes at first, twice as long each time until somebody signs in, at most a day.</summary>
    /// <param name="before">How many there were since somebody last signed in.</param>
    public static TimeSpan LockOut(int before) => before > 6 ? LongestLock : TimeSpan.FromTicks(Math.Min(LongestLock.Ticks, FirstLock.Ticks << before));

    /// <summary>Whether another attempt of a name is heard now.</summary>
    public bool IsHeard(string name)
    {
        using var lease = this.rate.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong attempt.</summary>
    /// <returns>Whether it is one too many; the count then begins again.</returns>
    public bool Wrong(string name)
    {
        lock (this.gate)
        {
            if (this.wrong.Count >= MostNames) this.wrong.Clear();
            var count = this.wrong.GetValueOrDefault(name) + 1;
            this.wrong[name] = count >= MostWrong ? 0 : count;
            return count >= MostWrong;
        }
    }

    /// <summary>Forgets the wrong attempts of a name.</summary>
    public void Right(string name)
    {
        lock (this.gate) this.wrong.Remove(name);
    }

    /// <inheritdoc/>
    public void Dispose() => this.rate.Dispose();
}
