namespace Portolan.Record.Postgres;

/// <summary>Whether the tables of a database are made, and their making by whoever writes first. Safe for use by many threads.</summary>
internal sealed class PostgresTables(PostgresDatabase database)
{
    private volatile bool made;

    /// <summary>Whether they are there; once they are, that is known.</summary>
    /// <exception cref="RecordException">The schema holds something else, or is of a later version, or the server does not answer.</exception>
    public async ValueTask<bool> AreMadeAsync(CancellationToken cancellation) => this.made || (this.made = await database.AskAsync(
        (connection, token) => PostgresSchema.IsMadeAsync(connection, database.Place.Name, token), cancellation).ConfigureAwait(false));

    /// <summary>Makes them where they are not.</summary>
    /// <inheritdoc cref="AreMadeAsync"/>
    public async ValueTask MakeAsync(CancellationToken cancellation)
    {
        if (this.made) return;
        await database.DoAsync((connection, token) =>
            PostgresSchema.PrepareAsync(connection, database.Place.Name, PostgresSchema.Migrations, token), cancellation).ConfigureAwait(false);
        this.made = true;
    }
}
