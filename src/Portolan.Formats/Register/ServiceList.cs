namespace Portolan.Formats.Register;

/// <summary>The services that a row of the register lists.</summary>
/// <param name="IsStated">Whether the cell holds anything; a blank cell says nothing about services.</param>
/// <param name="Known">The services listed without doubt, by letter.</param>
/// <param name="Doubtful">The services that the cell may mean, by letter, none of them known.</param>
/// <param name="Unread">The parts of the cell that are no service, as published.</param>
public sealed record ServiceList(
    bool IsStated, ValueList<Service> Known, ValueList<DoubtfulService> Doubtful, ValueList<string> Unread)
{
    /// <summary>The list of a blank cell: nothing is known.</summary>
    public static ServiceList NotStated { get; } = new(false, [], [], []);

    /// <summary>What the list says about a service.</summary>
    public Certainty About(Service service)
    {
        if (Known.Contains(service)) return Certainty.Listed;
        if (Doubtful.Any(doubt => doubt.Service == service)) return Certainty.Doubtful;
        return IsStated && Unread.Count == 0 ? Certainty.NotListed : Certainty.Unknown;
    }
}
