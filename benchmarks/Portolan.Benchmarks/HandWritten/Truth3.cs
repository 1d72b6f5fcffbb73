namespace Portolan.Benchmarks.HandWritten;

/// <summary>Kleene's truth of a condition for one firm: a word of States in which it holds, and one of those in which it holds or is not known.</summary>
/// <param name="True">A bit for each State in which it holds.</param>
/// <param name="Possible">A bit for each State in which it holds or is not known.</param>
public readonly record struct Truth3(uint True, uint Possible)
{
    /// <summary>Holds everywhere.</summary>
    public static readonly Truth3 Yes = new(uint.MaxValue, uint.MaxValue);

    /// <summary>Holds nowhere.</summary>
    public static readonly Truth3 No = new(0, 0);

    /// <summary>Not known anywhere.</summary>
    public static readonly Truth3 Open = new(0, uint.MaxValue);

    /// <summary>Whether it is known everywhere.</summary>
    public bool IsKnown => True == Possible;

    /// <summary>Whether it holds in every State.</summary>
    public bool Holds => True == uint.MaxValue;

    /// <summary>What is known of every State.</summary>
    public static Truth3 Of(bool holds) => holds ? Yes : No;

    /// <summary>What is known of single States.</summary>
    public static Truth3 In(uint states) => new(states, states);

    /// <summary>Both.</summary>
    public static Truth3 operator &(Truth3 one, Truth3 other) => new(one.True & other.True, one.Possible & other.Possible);

    /// <summary>Either.</summary>
    public static Truth3 operator |(Truth3 one, Truth3 other) => new(one.True | other.True, one.Possible | other.Possible);

    /// <summary>Not.</summary>
    public static Truth3 operator !(Truth3 one) => new(~one.Possible, ~one.True);
}
