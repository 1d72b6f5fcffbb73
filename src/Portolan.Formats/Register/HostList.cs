namespace Portolan.Formats.Register;

/// <summary>The host Member States that a row of the register lists. The home State is never among them.</summary>
/// <param name="IsStated">Whether the cell holds anything; a blank cell says nothing about hosts.</param>
/// <param name="Known">The host States listed without doubt, by code.</param>
/// <param name="Doubtful">The States that a code of several meanings may mean, by code, none of them known.</param>
/// <param name="Unread">The parts of the cell that are no country, as published.</param>
public sealed record HostList(bool IsStated, ValueList<Country> Known, ValueList<Country> Doubtful, ValueList<string> Unread)
{
    /// <summary>The list of a blank cell: nothing is known.</summary>
    public static HostList NotStated { get; } = new(false, [], [], []);

    /// <summary>What the list says about a State.</summary>
    public Certainty About(Country state)
    {
        if (Known.Contains(state)) return Certainty.Listed;
        if (Doubtful.Contains(state)) return Certainty.Doubtful;
        return IsStated && Unread.Count == 0 ? Certainty.NotListed : Certainty.Unknown;
    }
}
