namespace Portolan.Rules.Planning;

/// <summary>
/// The truth of a condition in every cell of firm × service × State, kept no larger than the axes it reads: a word holds the States, one bit
/// each; a condition that does not read the firm has one row of words for all firms, and likewise for services. A bit set in
/// <see cref="True"/> says that it holds there, in <see cref="Unknown"/> that it is not known, in neither that it does not hold.
/// </summary>
internal sealed class TruthPlane
{
    private readonly int firmStride;
    private readonly int serviceStride;

    /// <summary>A plane that holds nowhere.</summary>
    /// <param name="firms">The number of firms, or 1 where the condition does not read the firm.</param>
    /// <param name="services">The number of services, or 1 where the condition does not read the service.</param>
    public TruthPlane(int firms, int services)
    {
        Firms = firms;
        Services = services;
        serviceStride = services == 1 ? 0 : 1;
        firmStride = firms == 1 ? 0 : services;
        True = new uint[firms * services];
        Unknown = new uint[firms * services];
    }

    public int Firms { get; }

    public int Services { get; }

    public uint[] True { get; }

    public uint[] Unknown { get; }

    /// <summary>Where the word of a firm and service lies.</summary>
    public int IndexOf(int firm, int service) => firm * firmStride + service * serviceStride;

    /// <summary>A plane that says the same everywhere.</summary>
    public static TruthPlane Constant(uint holds, uint unknown)
    {
        var plane = new TruthPlane(1, 1);
        plane.True[0] = holds;
        plane.Unknown[0] = unknown;
        return plane;
    }

    /// <summary>Kleene's conjunction, cell by cell.</summary>
    public TruthPlane And(TruthPlane other)
    {
        var result = new TruthPlane(Math.Max(Firms, other.Firms), Math.Max(Services, other.Services));
        for (var firm = 0; firm < result.Firms; firm++)
        {
            for (var service = 0; service < result.Services; service++)
            {
                var mine = IndexOf(firm, service);
                var theirs = other.IndexOf(firm, service);
                var at = result.IndexOf(firm, service);
                result.True[at] = True[mine] & other.True[theirs];
                result.Unknown[at] = (True[mine] | Unknown[mine]) & (other.True[theirs] | other.Unknown[theirs]) & ~result.True[at];
            }
        }
        return result;
    }

    /// <summary>Kleene's negation, cell by cell.</summary>
    /// <param name="all">A bit for every State.</param>
    public TruthPlane Not(uint all)
    {
        var result = new TruthPlane(Firms, Services);
        for (var i = 0; i < True.Length; i++)
        {
            result.True[i] = all & ~(True[i] | Unknown[i]);
            result.Unknown[i] = Unknown[i];
        }
        return result;
    }

    /// <summary>The same cells where what held is not known: how contested law speaks.</summary>
    public TruthPlane Doubted()
    {
        var result = new TruthPlane(Firms, Services);
        for (var i = 0; i < True.Length; i++) result.Unknown[i] = True[i] | Unknown[i];
        return result;
    }
}
