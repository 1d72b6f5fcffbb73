using Portolan.Record.Proof;

namespace Portolan.Record.Postgres;

/// <summary>How a record in PostgreSQL is used.</summary>
public sealed record PostgresOptions
{
    /// <summary>Long enough for a server to start again, short enough for somebody who waits for a page.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(15);

    /// <summary>The name of a new record in its checkpoints; null for one made at random. Existing records keep theirs.</summary>
    public string? Origin { get; init; }

    /// <summary>The key that a new record signs with, whose name is then its origin; null for a new key. Existing records keep theirs. The
    /// caller disposes of it.</summary>
    public SigningKey? Key { get; init; }

    /// <summary>The clock that entries are dated with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long an append or a reading waits for a server that went away after the record was opened.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;
}
