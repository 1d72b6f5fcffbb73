using Portolan.Record.Files;
using Portolan.Record.Postgres;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

/// <summary>A database and a key folder for a record; the folder is gone after the test and the database with the server.</summary>
internal sealed class TemporaryDatabase(PostgresServer server) : ITemporaryPlace
{
    public TemporaryDatabase() : this(PostgresServer.Shared)
    {
    }

    public string Name { get; } = server.NewDatabase();

    public string KeyFolder { get; } = MemoryFolder.Create("record-key-");

    public string ConnectionString => server.Connection(Name);

    public PostgresPlace Postgres => new(ConnectionString, KeyFolder);

    public RecordPlace Place => Postgres;

    public object? Execute(string statement) => server.Execute(Name, statement);

    public int CountFiles() => (int)(long)Execute("""
        select (select count(*) from portolan.files) + (select count(*) from portolan.uploads)
            + (select count(distinct content) from portolan.pieces where content not in (select content from portolan.files))
        """)!;

    public string NameOf(FileHash file) => $"files/{file}";

    public void Damage(FileHash file, byte[] content) => Execute($"""
        delete from portolan.pieces where content = {ContentOf(file)} and number > 0;
        update portolan.pieces set bytes = '\x{Convert.ToHexString(content)}' where content = {ContentOf(file)}
        """);

    public void Lose(FileHash file) => Execute($"delete from portolan.pieces where content = {ContentOf(file)}; delete from portolan.files where hash = '\\x{file}'");

    public void LeaveUnfinished(DateTimeOffset when) => Execute($"""
        insert into portolan.uploads values ('00000000-0000-0000-0000-00000000dead', '{when:O}');
        insert into portolan.pieces values ('00000000-0000-0000-0000-00000000dead', 0, 'half')
        """);

    public string ReadKey(PersonId person) => (string)Execute($"select key from portolan.people where person = '{person}'")!;

    public void WriteKey(PersonId person, string text) => Execute($"update portolan.people set key = '{text}' where person = '{person}'");

    private static string ContentOf(FileHash file) => $"(select content from portolan.files where hash = '\\x{file}')";

    public void Dispose() => Directory.Delete(KeyFolder, recursive: true);
}
