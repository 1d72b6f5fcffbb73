using System.Collections.Concurrent;
using Portolan.CommandLine;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Web.Access;

/// <summary>The ceremonies that wait for their form, in memory.</summary>
/// <param name="time">The clock.</param>
internal sealed class Ceremonies(TimeProvider time)
{
    /// <summary>The name of the field that a form names its ceremony with.</summary>
    public const string Field = "ceremony";

    /// <summary>A few megabytes; beyond, the oldest are dropped, and their forms have to be asked for again.</summary>
    private const int Most = 2000;

    /// <summary>Longer than anybody takes to set up an authenticator.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Ceremony Ceremony)> waiting = new(StringComparer.Ordinal);

    /// <summary>Keeps a ceremony.</summary>
    /// <returns>The name to ask for it by.</returns>
    public string Keep(Ceremony ceremony)
    {
        if (this.waiting.Count >= Most)
        {
            foreach (var oldest in this.waiting.OrderBy(kept => kept.Value.Until).Take(Most / 10)) this.waiting.TryRemove(oldest.Key, out _);
        }
        var name = OneTimeSecret.New();
        this.waiting[name] = (time.GetUtcNow() + Lasts, ceremony);
        return name;
    }

    /// <summary>The ceremony of a name, which is then no longer kept.</summary>
    /// <exception cref="CommandException">There is none, or it waited too long.</exception>
    public Ceremony Take(string name) => this.waiting.TryRemove(name, out var kept) && kept.Until > time.GetUtcNow()
        ? kept.Ceremony
        : throw CommandException.Usage("the page waited too long, or was used before (expected it to be loaded anew)");
}
