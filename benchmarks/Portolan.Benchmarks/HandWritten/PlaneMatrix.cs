using System.Numerics;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>
/// The decisions of <see cref="PlaneEvaluator"/>, with the plane of every rule: a word for each firm and service, a bit for each State.
/// </summary>
public sealed class PlaneMatrix
{
    private readonly int services;
    private readonly uint[] permitted;

    /// <summary>A matrix out of its planes.</summary>
    /// <param name="services">The number of services.</param>
    /// <param name="planes">The rules with where they hold, null for nowhere.</param>
    /// <param name="allowed">Where some permission holds.</param>
    /// <param name="denied">Where some prohibition holds.</param>
    /// <param name="allStates">A bit for each State.</param>
    public PlaneMatrix(int services, IReadOnlyList<(PlaneRule Rule, uint[]? Plane)> planes, uint[] allowed, uint[] denied, uint allStates)
    {
        this.services = services;
        Planes = planes;
        Allowed = allowed;
        Denied = denied;
        permitted = new uint[allowed.Length];
        for (var i = 0; i < permitted.Length; i++) permitted[i] = allowed[i] & ~denied[i] & allStates;
    }

    /// <summary>The rules with where they hold, null for nowhere.</summary>
    public IReadOnlyList<(PlaneRule Rule, uint[]? Plane)> Planes { get; }

    /// <summary>Where some permission holds.</summary>
    public uint[] Allowed { get; }

    /// <summary>Where some prohibition holds.</summary>
    public uint[] Denied { get; }

    /// <summary>How many cells are permitted.</summary>
    public long Permitted => permitted.Sum(word => (long)BitOperations.PopCount(word));

    /// <summary>Whether a cell is permitted.</summary>
    public bool this[int firm, int state, int service] => (permitted[firm * services + service] >> state & 1) != 0;

    /// <summary>The rules that hold in a cell, in their order.</summary>
    public IEnumerable<string> RulesAt(int firm, int state, int service) =>
        Planes.Where(entry => entry.Plane is { } plane && (plane[firm * services + service] >> state & 1) != 0).Select(entry => entry.Rule.Id);

    /// <summary>How many cells are decided otherwise than in another matrix.</summary>
    public int DifferencesFrom(PlaneMatrix other)
    {
        var count = 0;
        for (var i = 0; i < permitted.Length; i++) count += BitOperations.PopCount(permitted[i] ^ other.permitted[i]);
        return count;
    }
}
