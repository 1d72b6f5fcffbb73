using System.Text;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Desks.Register.Pages;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Tests.Desks.Register;

/// <summary>The register while it is served.</summary>
public sealed class RegisterRoomTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-room-");

    public RegisterRoomTests() => Environment.SetEnvironmentVariable(PortolanHome.Variable, Repository.Root);

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public async Task An_imported_file_is_answered_from_and_kept_as_the_command_keeps_it()
    {
        var room = new RegisterRoom(this.data.FullName);
        room.Read(null).Day.ShouldBe(new DateOnly(2026, 8, 17));
        var taken = await Import(room, "CASPS_2026-09-01.csv", null, Firms.Row("Nouvelle SAS", Firms.LeiA));
        taken.Date.ShouldBe(new DateOnly(2026, 9, 1));
        room.Read(null).Firms.Select(firm => firm.Name).ShouldBe(["Nouvelle SAS"]);
        room.Read(new DateOnly(2026, 8, 31)).Day.ShouldBe(new DateOnly(2026, 8, 17));
        Directory.GetFiles(Path.Combine(this.data.FullName, "register")).Select(Path.GetFileName).ShouldBe(["casps-2026-09-01.ndjson"]);
    }

    [Fact]
    public void As_long_as_no_file_changes_the_snapshots_are_read_once()
    {
        var room = new RegisterRoom(this.data.FullName);
        room.Library.ShouldBeSameAs(room.Library);
        room.Read(null).ShouldBeSameAs(room.Read(null));
    }

    [Theory]
    [InlineData("no,register\r\n1,2\r\n", "CASPS_2026-09-01.csv")]
    [InlineData("", "CASPS_2026-09-01.csv")]
    public async Task Of_a_file_that_is_refused_nothing_is_kept(string content, string name)
    {
        var room = new RegisterRoom(this.data.FullName);
        var refused = await Should.ThrowAsync<InputException>(() => room.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, null));
        refused.Error.Source.ShouldBe(name);
        Directory.Exists(Path.Combine(this.data.FullName, "register")).ShouldBeFalse();
    }

    [Fact]
    public async Task Imports_at_the_same_time_are_taken_one_after_the_other()
    {
        var room = new RegisterRoom(this.data.FullName);
        var names = Enumerable.Range(1, 8).Select(number => $"Firm {number} SAS").ToList();
        await Task.WhenAll(names.Select(name => Import(room, "CASPS_2026-09-01.csv", null, Firms.Row(name, Firms.LeiA))));
        names.ShouldContain(room.Read(null).Firms.Single().Name);
    }

    [Fact]
    public void A_search_is_narrowed_by_home_host_and_service()
    {
        var reading = new RegisterReading(Firms.Snapshot(
            Firms.Row("Alpha SAS", Firms.LeiA, hosts: "DE"), Firms.Row("Alpha GmbH", Firms.LeiB, home: "DE", hosts: "FR"), Firms.Row("Beta SAS", Firms.LeiC, hosts: "DE|IE", services: "f. placing of crypto-assets")));
        Names(reading, "", null, null, null).ShouldBe(["Alpha GmbH", "Alpha SAS", "Beta SAS"]);
        Names(reading, "alpha", "FR", null, null).ShouldBe(["Alpha SAS"]);
        Names(reading, "", null, "DE", null).ShouldBe(["Alpha SAS", "Beta SAS"]);
        Names(reading, "", null, "DE", "f").ShouldBe(["Beta SAS"]);
        Names(reading, "alpha", null, null, "f").ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_flaw_has_French_words()
    {
        IssueWords.Catalogue.Keys.ShouldBe(IssueCode.All.Select(code => code.Id), ignoreOrder: true);
        IssueWords.Catalogue.Values.ShouldAllBe(words => words.Length == 2 && words.All(word => word.Length > 3));
    }

    private static Task<RegisterSnapshot> Import(RegisterRoom room, string name, DateOnly? date, params string[] rows) =>
        room.ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(Firms.File(rows))), name, date);

    private static IEnumerable<string> Names(RegisterReading reading, string query, string? home, string? host, string? service) =>
        reading.Find(new RegisterFilter(query, State(home), State(host), service is null ? null : Service.Parse(service))).Hits.Select(hit => hit.Firm.Name);

    private static Country? State(string? code) => code is null ? null : Country.Parse(code);
}
