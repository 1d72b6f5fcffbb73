using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>A firm with its sets of States as words, a bit for each: what hand-written code would prepare once.</summary>
/// <param name="Row">The firm.</param>
/// <param name="Home">Its home State.</param>
/// <param name="Branches">The States with a branch.</param>
/// <param name="Languages">The States whose language it speaks.</param>
/// <param name="WarnedBy">The States whose authority has warned of it.</param>
/// <param name="ShortOfFunds">The services for which it would need more own funds.</param>
public sealed record PackedFirm(FirmRow Row, uint Home, uint Branches, uint Languages, uint WarnedBy, int ShortOfFunds)
{
    /// <summary>The number of the kind "provider under national law".</summary>
    public const int Vasp = 7;

    /// <summary>The services that firms of each kind may be authorised or notified for, by the number of the kind.</summary>
    public static readonly int[] ServicesOpenTo =
        [0b11_1111_1111, 0b11_1111_1111, 0b01_1111_1110, 0b10_0000_0001, 0b01_1100_0000, 0b00_0000_0010, 0b00_0000_0001, 0];

    /// <summary>The services that a branch may provide.</summary>
    public const int ServicesOfBranches = 0b01_1100_0001;

    /// <summary>The services that may be wound down.</summary>
    public const int ServicesWoundDown = 0b10_0000_0001;

    /// <summary>The services that need the language of a State.</summary>
    public const int ServicesInLanguage = 0b01_1000_0000;

    /// <summary>Whether it is a provider under national law.</summary>
    public bool IsVasp => Row.Type == Vasp;

    /// <summary>Packs all firms.</summary>
    public static PackedFirm[] All(PublishedFacts facts) => [.. facts.Firms.Select(firm => Of(firm, facts))];

    /// <summary>A word with a bit for each State.</summary>
    public static uint Word(IEnumerable<int> states) => states.Aggregate(0u, (word, state) => word | 1u << state);

    /// <summary>The States that have suspended it on a day.</summary>
    public uint SuspendedIn(int day)
    {
        uint states = 0;
        foreach (var row in Row.Susp)
        {
            if (row[1] <= day && day < row[2]) states |= 1u << row[0];
        }
        return states;
    }

    private static PackedFirm Of(FirmRow firm, PublishedFacts facts)
    {
        var shortOf = Enumerable.Range(0, facts.Need.Count).Where(service => firm.Type == 0 && firm.Capital < facts.Need[service]).Sum(service => 1 << service);
        return new PackedFirm(firm, 1u << firm.Home, Word(firm.Branches), Word(firm.Langs), Word(firm.WarnedBy), shortOf);
    }
}
