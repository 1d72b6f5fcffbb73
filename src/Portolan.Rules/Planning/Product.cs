using System.Numerics;

namespace Portolan.Rules.Planning;

/// <summary>
/// A set of cells as the outer product of what its parts say by State and by service, for each firm or for all alike: the plane of a rule
/// without spelling it out. Parts that relate services to States are kept as words beside. Immutable.
/// </summary>
internal sealed class Product
{
    private readonly Grid grid;
    private readonly uint[] states;
    private readonly uint[] services;
    private readonly uint[]? words;
    private readonly bool wordsByFirm;

    private Product(Grid grid, uint[] states, uint[] services, uint[]? words, bool wordsByFirm)
    {
        this.grid = grid;
        this.states = states;
        this.services = services;
        this.words = words;
        this.wordsByFirm = wordsByFirm;
    }

    /// <summary>Every cell.</summary>
    public static Product Everything(Grid grid) => new(grid, [grid.AllStates], [grid.AllServices], null, false);

    /// <summary>No cell.</summary>
    public static Product Nothing(Grid grid) => new(grid, [0], [0], null, false);

    /// <summary>The cells for which words of States are given, a word a firm and service.</summary>
    public static Product Of(Grid grid, uint[] words) => new(grid, [grid.AllStates], [grid.AllServices], words, true);

    /// <summary>The cells of this set in which a part holds as well.</summary>
    /// <param name="layout">How the part is laid out.</param>
    /// <param name="part">The part's words.</param>
    public Product And(Layout layout, uint[] part)
    {
        if (layout.RowsPerFirm > 1) return new Product(grid, states, services, words is null ? part : And(words, part, grid.Services.Count), wordsByFirm || layout.FirmRows > 1);
        return layout.HoldsServices
            ? new Product(grid, states, And(services, part, 1), words, wordsByFirm)
            : new Product(grid, And(states, part, 1), services, words, wordsByFirm);
    }

    /// <summary>Whether a cell is in the set.</summary>
    public bool Contains(Cell cell) => (StatesOf(cell.Firm, cell.Service) >> cell.State & 1) != 0;

    /// <summary>Whether a firm has a cell in the set.</summary>
    public bool ContainsFirm(int firm)
    {
        for (var service = 0; service < grid.Services.Count; service++)
        {
            if (StatesOf(firm, service) != 0) return true;
        }
        return false;
    }

    /// <summary>The States in the set for a firm and service.</summary>
    public uint StatesOf(int firm, int service)
    {
        if ((At(services, firm) >> service & 1) == 0) return 0;
        var word = At(states, firm);
        return words is null ? word : word & words[(wordsByFirm ? firm : 0) * grid.Services.Count + service];
    }

    /// <summary>Adds the set to words of States, a word a firm and service.</summary>
    public void AddTo(uint[] target)
    {
        if (states.Length == 1 && states[0] == 0) return;
        var width = grid.Services.Count;
        for (var firm = 0; firm < grid.Firms.Count; firm++)
        {
            var word = At(states, firm);
            if (word == 0) continue;
            var at = firm * width;
            for (var rest = At(services, firm); rest != 0; rest &= rest - 1)
            {
                var service = BitOperations.TrailingZeroCount(rest);
                target[at + service] |= words is null ? word : word & words[(wordsByFirm ? at : 0) + service];
            }
        }
    }

    private static uint At(uint[] rows, int firm) => rows[rows.Length == 1 ? 0 : firm];

    private static uint[] And(uint[] one, uint[] other, int width)
    {
        if (one.Length == width && other.Length != width) (one, other) = (other, one);
        var result = new uint[one.Length];
        if (one.Length == other.Length)
        {
            AndSame(one, other, result);
        }
        else
        {
            for (var i = 0; i < one.Length; i++) result[i] = one[i] & other[i % width];
        }
        return result;
    }

    private static void AndSame(uint[] one, uint[] other, uint[] result)
    {
        var i = 0;
        for (; i <= result.Length - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            (new Vector<uint>(one, i) & new Vector<uint>(other, i)).CopyTo(result, i);
        }
        for (; i < result.Length; i++) result[i] = one[i] & other[i];
    }
}
