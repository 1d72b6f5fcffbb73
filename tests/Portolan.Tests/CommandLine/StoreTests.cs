using Portolan.Record.Tests.Postgres;

namespace Portolan.Tests.CommandLine;

/// <summary>The record in a PostgreSQL database instead of a folder: the real program against a real server.</summary>
public sealed class StoreTests : IDisposable
{
    private const string Password = "open-sesame-1987";

    private readonly DirectoryInfo room = Directory.CreateTempSubdirectory("portolan-store-");

    private string Data => Path.Combine(this.room.FullName, "data");

    public void Dispose() => this.room.Delete(recursive: true);

    [Fact]
    public void What_one_program_records_in_a_database_another_reads_proves_and_takes_with_it()
    {
        var store = NewStore();
        var demo = Run("demo", "--no-serve", "--store", store).Done;
        demo.ShouldContain("in the record at 127.0.0.1:");
        demo.ShouldNotContain("Password");
        Run("demo", "--no-serve", "--store", store).Refused(2, "has a record already");
        Directory.GetFileSystemEntries(this.Data).Select(Path.GetFileName).ShouldBe(["keys"]);
        File.Exists(Path.Combine(this.Data, "keys", "private.key")).ShouldBeTrue();
        Run("firm", "list", "--store", store, "--format", "json").Json.GetProperty("firms").GetArrayLength().ShouldBe(3);
        RunningProgram.RunWithData(this.Data, ("PORTOLAN_STORE", store), "firm", "show", "MT-meridian-exchange").Done.ShouldContain("Meridian");
        Run("assess", "--firm", "MT-meridian-exchange", "--store", store, "--format", "json").Json.GetProperty("record").GetProperty("firms").GetInt32().ShouldBe(3);
        Run("firm", "list", "--format", "json").Json.GetProperty("firms").GetArrayLength().ShouldBe(0);

        var proof = Path.Combine(this.room.FullName, "proof");
        Run("record", "prove", "0", "--output", proof, "--store", store).ExitCode.ShouldBe(0);
        Run("record", "check-proof", proof, "--store", store, "--format", "json").Json.GetProperty("holds").GetBoolean().ShouldBeTrue();
        var verified = Run("record", "verify", "--store", store, "--format", "json").Json;
        verified.GetProperty("holds").GetBoolean().ShouldBeTrue();

        var backup = Path.Combine(this.room.FullName, "backup");
        Run("record", "backup", backup, "--store", store).ExitCode.ShouldBe(0);
        var elsewhere = Path.Combine(this.room.FullName, "elsewhere");
        var restored = NewStore();
        RunningProgram.RunWithData(elsewhere, "record", "restore", backup, "--store", restored).ExitCode.ShouldBe(0);
        RunningProgram.RunWithData(elsewhere, "record", "restore", backup, "--store", restored).Refused(2, "is not empty");
        var again = RunningProgram.RunWithData(elsewhere, "record", "verify", "--store", restored, "--format", "json").Json;
        (again.GetProperty("holds").GetBoolean(), again.GetProperty("root").GetString()).ShouldBe((true, verified.GetProperty("root").GetString()));
    }

    [Fact]
    public void A_record_that_is_moved_into_a_database_and_back_keeps_its_root()
    {
        Run("demo", "--no-serve").ExitCode.ShouldBe(0);
        var (root, store) = (Root(this.Data), NewStore());
        Run("record", "move", "--to-store", store, "--format", "json").Json.GetProperty("checkpoint").GetProperty("root").GetString().ShouldBe(root);
        Run("record", "move", "--to-store", store).Refused(2, "is not empty");
        var back = Path.Combine(this.room.FullName, "back");
        Run("record", "move", "--to", back, "--store", store).ExitCode.ShouldBe(0);
        Root(back).ShouldBe(root);
        Run("record", "move").Refused(2, "expected either --to FOLDER or --to-store CONNECTION");
        var refused = Run("record", "move", "--to-store", $"Host=localhost;Password={Password}");
        refused.Refused(3, "--to-store is not a connection string");
        Complains(refused);

        string? Root(string data) => Run("record", "verify", "--data", data, "--format", "json").Json.GetProperty("root").GetString();
    }

    [Fact]
    public async Task Programs_that_record_at_once_record_everything_once()
    {
        const int Programs = 4;
        var store = NewStore();
        var added = await Task.WhenAll(Enumerable.Range(0, Programs).Select(program => Task.Run(() =>
            Run("firm", "add", "--name", $"Fictional Firm {program}", "--home", "MT", "--kind", "casp", "--store", store))));
        foreach (var answer in added) answer.ExitCode.ShouldBe(0, answer.Errors);
        var firms = Run("firm", "list", "--store", store, "--format", "json").Json.GetProperty("firms");
        firms.EnumerateArray().Select(firm => firm.GetProperty("name").GetString()).Order().ShouldBe(Enumerable.Range(0, Programs).Select(program => $"Fictional Firm {program}"));
        var stats = Run("record", "stats", "--store", store, "--format", "json").Json;
        stats.GetProperty("entries").GetInt32().ShouldBe(Programs);
        stats.GetProperty("streams").GetInt32().ShouldBe(Programs);
    }

    [Theory]
    [InlineData("--store is not a connection string", $"Host=localhost;Database=x;Password={Password};of=two parts")]
    [InlineData("--store is not a connection string", $"postgres://portolan:{Password}@localhost/compliance")]
    [InlineData("--store is not a connection string", $"Host=localhost;Password={Password}")]
    [InlineData("--store is not a connection string", $"Host=localhost;Database=x;Port={Password}")]
    [InlineData("127.0.0.1:1/compliance: the server does not answer", $"Host=127.0.0.1;Port=1;Database=compliance;Username=portolan;Password={Password}")]
    public void A_connection_that_cannot_be_made_is_one_complaint_without_the_password(string expected, string store)
    {
        foreach (var verb in (string[][])[["demo", "--no-serve"], ["firm", "list"], ["record", "verify"]])
        {
            var refused = Run([.. verb, "--store", store]);
            refused.Refused(3, expected);
            Complains(refused);
        }
        var told = RunningProgram.RunWithData(this.Data, ("PORTOLAN_STORE", store), "firm", "list");
        told.Refused(3, expected.Replace("--store", "PORTOLAN_STORE", StringComparison.Ordinal));
        Complains(told);
    }

    [Fact]
    public void A_server_that_does_not_let_us_in_is_one_complaint_without_the_password()
    {
        var database = PostgresServer.Shared.NewDatabase();
        var refused = Run("firm", "list", "--store", PostgresServer.Shared.Connection(database, password: Password));
        refused.Refused(3, $"/{database}: the server does not accept this user and password");
        Complains(refused);
        refused = Run("firm", "list", "--store", PostgresServer.Shared.Connection("none-such"));
        refused.Refused(3, "/none-such: the server has no such database");
        Complains(refused);
    }

    private static string NewStore() => PostgresServer.Shared.Connection(PostgresServer.Shared.NewDatabase());

    private static void Complains(RunningProgram.Result refused)
    {
        refused.Errors.ShouldNotContain(Password);
        refused.Errors.ShouldNotContain("two parts");
        refused.Errors.TrimEnd().Split('\n').ShouldHaveSingleItem();
    }

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(this.Data, arguments);
}
