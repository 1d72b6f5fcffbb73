namespace Portolan.Rules.Plans.SetCover;

/// <summary>The prices above zero, by the numbers of the demands, ascending. Most are zero, and many nodes keep a list.</summary>
internal sealed class PriceList
{
    private readonly int[] demands;
    private readonly long[] prices;

    /// <summary>The prices of a part, under the whole's numbers.</summary>
    public PriceList(Submatrix part, Relaxation relaxation)
    {
        var count = relaxation.Prices.Length - relaxation.Prices.AsSpan().Count(0);
        demands = new int[count];
        prices = new long[count];
        for (int demand = 0, at = 0; demand < relaxation.Prices.Length; demand++)
        {
            if (relaxation.Prices[demand] == 0) continue;
            (demands[at], prices[at]) = (part.Demands[demand], relaxation.Prices[demand]);
            at++;
        }
    }

    /// <summary>How many prices it holds.</summary>
    public int Count => demands.Length;

    /// <summary>Writes into a relaxation what is known about its demands.</summary>
    public void CopyTo(Submatrix part, Relaxation relaxation)
    {
        for (int demand = 0, at = 0; demand < part.Demands.Length; demand++)
        {
            while (at < demands.Length && demands[at] < part.Demands[demand]) at++;
            if (at < demands.Length && demands[at] == part.Demands[demand]) relaxation.Prices[demand] = prices[at];
        }
    }
}
