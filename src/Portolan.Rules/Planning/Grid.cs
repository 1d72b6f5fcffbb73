namespace Portolan.Rules.Planning;

/// <summary>The cells of a matrix: firms by services by States, numbered from 0. At most 32 States and 32 services, because a word holds them.</summary>
public sealed class Grid
{
    /// <summary>The bits of a word.</summary>
    public const int MaximumStates = 32;

    /// <summary>A grid.</summary>
    /// <exception cref="ArgumentException">There are more States or services than a word has bits.</exception>
    public Grid(IReadOnlyList<FirmFacts> firms, IReadOnlyList<string> services, IReadOnlyList<string> states)
    {
        if (states.Count > MaximumStates) throw new ArgumentException($"{states.Count} States, expected at most {MaximumStates}", nameof(states));
        if (services.Count > MaximumStates) throw new ArgumentException($"{services.Count} services, expected at most {MaximumStates}", nameof(services));
        Firms = firms;
        Services = services;
        States = states;
    }

    /// <summary>The firms.</summary>
    public IReadOnlyList<FirmFacts> Firms { get; }

    /// <summary>The letters of the services.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The codes of the States.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>How many cells there are.</summary>
    public long CellCount => (long)Firms.Count * Services.Count * States.Count;

    /// <summary>All cells, firm by firm, service by service.</summary>
    public IEnumerable<Cell> Cells()
    {
        for (var firm = 0; firm < Firms.Count; firm++)
        {
            for (var service = 0; service < Services.Count; service++)
            {
                for (var state = 0; state < States.Count; state++) yield return new Cell(firm, service, state);
            }
        }
    }

    /// <summary>The cell of a firm by its number, a service by its letter and a State by its code.</summary>
    /// <exception cref="ArgumentException">The grid has no such service or State.</exception>
    public Cell Find(int firm, string service, string state)
    {
        var cell = new Cell(firm, IndexOf(Services, service), IndexOf(States, state));
        return cell is { Service: >= 0, State: >= 0 } ? cell : throw new ArgumentException($"no service '{service}' or State '{state}' in the grid");
    }

    /// <summary>A bit for every State.</summary>
    internal uint AllStates => States.Count == MaximumStates ? uint.MaxValue : (1u << States.Count) - 1;

    /// <summary>A bit for every service.</summary>
    internal uint AllServices => Services.Count == MaximumStates ? uint.MaxValue : (1u << Services.Count) - 1;

    internal int WordCount => Firms.Count * Services.Count;

    private static int IndexOf(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code) return i;
        }
        return -1;
    }

    internal int WordOf(Cell cell) => cell.Firm * Services.Count + cell.Service;
}

/// <summary>A firm, a service and a State, by their numbers in a <see cref="Grid"/>.</summary>
public readonly record struct Cell(int Firm, int Service, int State);
