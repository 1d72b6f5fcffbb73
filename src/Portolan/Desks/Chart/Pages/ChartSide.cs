namespace Portolan.Desks.Chart.Pages;

/// <summary>What the chart shows of scenarios.</summary>
public enum ChartSide
{
    /// <summary>What is open with them, and what they change marked.</summary>
    After,

    /// <summary>What is open without them.</summary>
    Before,

    /// <summary>What they change alone.</summary>
    Difference,
}
