using System.Text.Json;
using Portolan.Record.Events;

namespace Portolan.Record.Folds;

/// <summary>How a state follows from entries. A fold is a pure function of the entries: no clock, no other source.</summary>
/// <typeparam name="TState">The state. A fold may change it in place and give it back, as each run has a state of its own.</typeparam>
public interface IFold<TState>
{
    /// <summary>A stable name, such as <c>firms</c>; also the name of its snapshot.</summary>
    string Name { get; }

    /// <summary>Raised whenever the state's shape or the meaning of an event changes: snapshots of other versions are not read.</summary>
    int Version { get; }

    /// <summary>A new state before the first entry.</summary>
    TState Start();

    /// <summary>The state after an entry; entries of types that the fold does not know leave it as it is.</summary>
    /// <exception cref="FormatException">The entry is of a type that the fold knows and does not say what it should.</exception>
    TState Apply(TState state, RecordEntry entry);

    /// <summary>Writes a state as one JSON value.</summary>
    void Write(TState state, Utf8JsonWriter json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    TState Read(JsonElement json);
}
