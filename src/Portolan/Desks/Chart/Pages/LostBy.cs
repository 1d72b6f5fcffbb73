using System.Numerics;
using Portolan.Rules.Planning;

namespace Portolan.Desks.Chart.Pages;

/// <summary>What somebody loses, or what is lost of something.</summary>
/// <param name="Who">Who or what.</param>
/// <param name="Services">How many services of firms in States.</param>
/// <param name="States">In how many States.</param>
public sealed record LostBy<T>(T Who, int Services, int States);

/// <summary>Counts what is lost.</summary>
internal static class LostBy
{
    /// <summary>What each of several loses, those left out that lose nothing.</summary>
    /// <param name="lost">The cells that are lost.</param>
    /// <param name="numberOf">The number of whom a cell belongs to.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="who">Who bears a number.</param>
    public static IEnumerable<LostBy<T>> Each<T>(IReadOnlyList<Cell> lost, Func<Cell, int> numberOf, int count, Func<int, T> who)
    {
        var (services, states) = (new int[count], new uint[count]);
        foreach (var cell in lost)
        {
            var number = numberOf(cell);
            services[number]++;
            // A grid has at most 32 States (Grid), so that a word holds them.
            states[number] |= 1u << cell.State;
        }
        return from number in Enumerable.Range(0, count) where services[number] > 0 select new LostBy<T>(who(number), services[number], BitOperations.PopCount(states[number]));
    }
}
