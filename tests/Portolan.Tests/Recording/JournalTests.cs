using Portolan.Desks.Scenarios;
using Portolan.Desks.Scenarios.Events;
using Portolan.Desks.Scenarios.State;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Folds;
using Portolan.Recording;

namespace Portolan.Tests.Recording;

public sealed class JournalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-journal-");

    public void Dispose() => this.folder.Delete(recursive: true);

    [Fact]
    public async Task What_a_fold_came_to_is_kept_until_somebody_records_something_in_this_process_or_another()
    {
        Journal own = Open(), other = Open();
        (await own.ReadAsync(new ScenariosFold(), AsOf.Now, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await own.StateAsync(TestContext.Current.CancellationToken)).ShouldBe((0, null));
        await KeepAsync(own, "first");
        var first = await ReadAsync(own);
        first.Kept.Select(scenario => scenario.Kept.Name).ShouldBe(["first"]);
        (await ReadAsync(own)).ShouldBeSameAs(first);
        await KeepAsync(other, "second");
        (await ReadAsync(own)).Kept.Select(scenario => scenario.Kept.Name).ShouldBe(["first", "second"], ignoreOrder: true);
        first.Kept.Count.ShouldBe(1);
        (await own.HeadAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await own.StateAsync(TestContext.Current.CancellationToken)).ShouldBe(await Open().StateAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_known_earlier_is_not_what_is_kept_of_now()
    {
        var journal = Open();
        await KeepAsync(journal, "first");
        await KeepAsync(journal, "second");
        (await ReadAsync(journal)).Kept.Count.ShouldBe(2);
        (await journal.ReadAsync(new ScenariosFold(), AsOf.Entry(0), TestContext.Current.CancellationToken))!.State.Kept.Count.ShouldBe(1);
        (await ReadAsync(journal)).Kept.Count.ShouldBe(2);
    }

    private Journal Open() => new(new FolderPlace(Path.Combine(this.folder.FullName, "record")), this.folder.FullName);

    private static async Task<ScenarioBook> ReadAsync(Journal journal) => (await journal.ReadAsync(new ScenariosFold(), AsOf.Now, TestContext.Current.CancellationToken))!.State;

    private static async Task KeepAsync(Journal journal, string name)
    {
        await using var writer = await journal.WriteAsync(cancellation: TestContext.Current.CancellationToken);
        await new ScenarioDesk(writer, Actor.Parse("tester")).KeepAsync(new ScenarioKept(name, ["france-refuses-passports"]));
    }
}
