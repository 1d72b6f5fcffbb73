using System.Text;
using Portolan.Record.Events;

namespace Portolan.Record.Privacy;

/// <summary>Where a sealed value belongs. It opens nowhere else.</summary>
/// <param name="Stream">The stream of the event.</param>
/// <param name="Type">The event's type as it was recorded.</param>
/// <param name="Field">The field, or a path that the caller chooses where it lies deeper.</param>
public readonly record struct SealedPlace(StreamId Stream, EventType Type, string Field)
{
    /// <summary>The place in words.</summary>
    public override string ToString() => $"the field '{Field}' of {Type} in {Stream}";

    /// <summary>What the cipher holds a value to: the place and the person, a line each, the field last as it alone may have any
    /// letter.</summary>
    internal byte[] Associated(PersonId person) => Encoding.UTF8.GetBytes($"portolan-sealed 1\n{person}\n{Stream}\n{Type}\n{Field}");
}
