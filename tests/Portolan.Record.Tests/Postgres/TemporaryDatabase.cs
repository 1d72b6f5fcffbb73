using Portolan.Record.Postgres;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

/// <summary>A database and a key folder for a record; the folder is gone after the test and the database with the server.</summary>
internal sealed class TemporaryDatabase(PostgresServer server) : ITemporaryPlace
{
    public TemporaryDatabase() : this(PostgresServer.Shared)
    {
    }

    public string Name { get; } = server.NewDatabase();

    public string KeyFolder { get; } = Directory.CreateTempSubdirectory("record-key-").FullName;

    public string ConnectionString => server.Connection(Name);

    public PostgresPlace Postgres => new(ConnectionString, KeyFolder);

    public RecordPlace Place => Postgres;

    public object? Execute(string statement) => server.Execute(Name, statement);

    public void Dispose() => Directory.Delete(KeyFolder, recursive: true);
}
