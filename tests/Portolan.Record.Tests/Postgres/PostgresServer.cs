using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Portolan.Record.Tests.Postgres;

[assembly: AssemblyFixture(typeof(PostgresServer.End))]

namespace Portolan.Record.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of our own: a fresh cluster in a temporary folder, on a free port of the loopback address. PostgreSQL refuses to run
/// as root, so where the tests do it runs as the user <c>postgres</c>.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    public const string SuperUser = "keeper";

    /// <summary>Where the programs are, for those who keep them elsewhere.</summary>
    private const string Variable = "PORTOLAN_POSTGRES";

    private const string Password = "of this run only";
    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<PostgresServer> TheShared = new(() => new PostgresServer());
    private static readonly Lazy<PostgresServer> TheOneToCrash = new(() => new PostgresServer());
    private static int databases;

    private readonly string folder;

    /// <summary>Makes the cluster and starts it; skips the test where there is no PostgreSQL.</summary>
    /// <param name="onDisk">Whether commits are to reach a disk, as they do for who uses the record; the tests crash programs and never the
    /// machine, so they need not.</param>
    public PostgresServer(bool onDisk = false)
    {
        Require();
        this.folder = onDisk ? Directory.CreateTempSubdirectory("postgres-").FullName : MemoryFolder.Create("postgres-");
        Port = FreePort();
        var password = Path.Combine(this.folder, "password");
        File.WriteAllText(password, Password);
        if (Environment.IsPrivilegedProcess) Run("chown", "-R", "postgres", this.folder);
        RunProgram("initdb", "-D", Data, "-U", SuperUser, $"--pwfile={password}", "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1'
            port = {Port}
            unix_socket_directories = '{this.folder}'
            max_connections = 300
            fsync = {(onDisk ? "on" : "off")}
            autovacuum = off

            """);
        Start();
    }

    /// <summary>The server that tests share.</summary>
    public static PostgresServer Shared => Get(TheShared);

    /// <summary>One that no other test has need of; for tests of one class, which run one after the other.</summary>
    public static PostgresServer ToCrash => Get(TheOneToCrash);

    public int Port { get; }

    private string Data => Path.Combine(this.folder, "data");

    public static void Require() => Assert.SkipWhen(Programs is null, $"PostgreSQL is not on this machine (apt-get install postgresql, or set {Variable} to the folder of pg_ctl)");

    public string Connection(string database, string user = SuperUser, string password = Password, int? port = null) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port ?? Port, Database = database, Username = user, Password = password, Timeout = 5 }.ConnectionString;

    /// <summary>An empty database of a new name.</summary>
    public string NewDatabase()
    {
        var name = $"record_{Interlocked.Increment(ref databases)}";
        Execute("postgres", $"create database {name}");
        return name;
    }

    /// <summary>Does something as the superuser.</summary>
    public object? Execute(string database, string statement)
    {
        using var connection = new NpgsqlConnection(Connection(database) + ";Maximum Pool Size=1");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Ends every process at once, as a crash would, and starts again.</summary>
    public void Crash()
    {
        Stop();
        Start();
    }

    /// <summary>Ends every process at once.</summary>
    public void Stop()
    {
        RunProgram("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

        // What Execute has kept open is gone with it.
        NpgsqlConnection.ClearAllPools();
    }

    public void Start() => RunProgram("pg_ctl", "-D", Data, "-l", Path.Combine(this.folder, "log"), "-w", "start");

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) Stop();
        Directory.Delete(this.folder, recursive: true);
    }

    private static PostgresServer Get(Lazy<PostgresServer> server)
    {
        Require();
        return server.Value;
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        var told = Environment.GetEnvironmentVariable(Variable);
        var folders = !string.IsNullOrEmpty(told) ? [told] : versions.OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0).Select(path => Path.Combine(path, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(path => File.Exists(Path.Combine(path, "pg_ctl")) && File.Exists(Path.Combine(path, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunProgram(string name, params string[] arguments)
    {
        var program = Path.Combine(Programs!, name);
        if (!Environment.IsPrivilegedProcess) Run(program, arguments);
        else Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]);
    }

    private static void Run(string program, params string[] arguments)
    {
        // A server that is started keeps the output it was given, so there must be none that we would wait for.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/", RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.StandardError.ReadToEnd()}");
    }

    /// <summary>Ends the servers with the tests.</summary>
    public sealed class End : IDisposable
    {
        public void Dispose()
        {
            foreach (var server in new[] { TheShared, TheOneToCrash }.Where(server => server.IsValueCreated)) server.Value.Dispose();
        }
    }
}
