using Portolan.Formats;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Firms of a home State with their services: those that lose, or those that serve.</summary>
public sealed class HomeCount(Country home)
{
    private readonly HashSet<int> firms = [];

    /// <summary>The home State.</summary>
    public Country Home => home;

    /// <summary>How many services.</summary>
    public int Services { get; private set; }

    /// <summary>How many firms.</summary>
    public int Firms => this.firms.Count;

    /// <summary>Counts a service of a firm.</summary>
    /// <param name="firm">The number of the firm.</param>
    public void Count(int firm)
    {
        Services++;
        this.firms.Add(firm);
    }
}
