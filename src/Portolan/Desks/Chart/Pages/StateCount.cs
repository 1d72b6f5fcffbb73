using Portolan.Formats;
using Portolan.Rules.Decisions;

namespace Portolan.Desks.Chart.Pages;

/// <summary>What is open in a State, without and with the scenarios assumed.</summary>
public sealed class StateCount(Country state)
{
    private int lastFirm = -1;
    private int lastFirmBefore = -1;

    /// <summary>The State.</summary>
    public Country State => state;

    /// <summary>Services permitted with the scenarios.</summary>
    public int Permitted { get; private set; }

    /// <summary>Services permitted without them.</summary>
    public int PermittedBefore { get; private set; }

    /// <summary>Services unsettled with the scenarios.</summary>
    public int Unsettled { get; private set; }

    /// <summary>Services unsettled without them.</summary>
    public int UnsettledBefore { get; private set; }

    /// <summary>Services that the scenarios take.</summary>
    public int Lost { get; private set; }

    /// <summary>Services that the scenarios open.</summary>
    public int Won { get; private set; }

    /// <summary>Firms with a permitted service with the scenarios.</summary>
    public int Firms { get; private set; }

    /// <summary>Firms with a permitted service without them.</summary>
    public int FirmsBefore { get; private set; }

    /// <summary>Counts a service of a firm; firm by firm.</summary>
    /// <param name="firm">The number of the firm.</param>
    /// <param name="before">The decision without the scenarios.</param>
    /// <param name="after">The decision with them.</param>
    public void Count(int firm, Decision before, Decision after)
    {
        if (before == Decision.Permitted)
        {
            PermittedBefore++;
            if (firm != this.lastFirmBefore) FirmsBefore++;
            this.lastFirmBefore = firm;
            if (after != Decision.Permitted) Lost++;
        }
        if (after == Decision.Permitted)
        {
            Permitted++;
            if (firm != this.lastFirm) Firms++;
            this.lastFirm = firm;
            if (before != Decision.Permitted) Won++;
        }
        if (before == Decision.Unsettled) UnsettledBefore++;
        if (after == Decision.Unsettled) Unsettled++;
    }
}
