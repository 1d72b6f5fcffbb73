using System.Text;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Files;

public class RecordWithFilesTests
{
    [Fact]
    public async Task A_record_is_made_in_a_folder_that_has_files_and_keys_already()
    {
        using var folder = new TemporaryRecord();
        var place = new FolderPlace(folder.Path);
        using (var files = await place.OpenFilesAsync()) await files.PutAsync(new MemoryStream([1]));
        using (var keys = await place.OpenPersonKeysAsync()) await keys.CreateAsync(PersonId.New());
        (await place.ExistsAsync()).ShouldBeFalse();
        using (var store = await place.OpenStoreAsync()) await store.AppendAsync(Counted, ExpectedVersion.Any, Several(0, 1), Tester);
        (await place.ExistsAsync()).ShouldBeTrue();
        (await place.VerifyAsync()).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verifying_names_the_entry_whose_file_is_missing_or_damaged_and_what_nobody_stored()
    {
        using var folder = new TemporaryRecord();
        var place = new FolderPlace(folder.Path);
        var (lost, damaged) = (default(StoredFile), default(StoredFile));
        using (var files = await place.OpenFilesAsync())
        using (var store = await place.OpenStoreAsync())
        {
            (lost, damaged) = (await Put(files, "lost"), await Put(files, "damaged"));
            NewEvent[] events = [Event(0), Naming(damaged), Naming(lost), Naming(lost)];
            await store.AppendAsync(Counted, ExpectedVersion.Any, events, Tester);
        }
        (await place.VerifyAsync()).Problems.ShouldBeEmpty();
        File.Delete(PathOf(folder, lost));
        File.WriteAllText(PathOf(folder, damaged), "Damaged");
        File.WriteAllText(Path.Combine(folder.Path, "files", "letter.txt"), "Dear");
        var misplaced = Path.Combine(Path.GetDirectoryName(PathOf(folder, damaged))!, new string('0', 64));
        File.WriteAllText(misplaced, "");
        var problems = (await place.VerifyAsync()).Problems;
        problems.Select(problem => (problem.Place, problem.Entry)).ShouldBe(
            [(Place(damaged), 1L), ("files/letter.txt", null), (Path.GetRelativePath(folder.Path, misplaced), null), (Place(lost), 2L)], ignoreOrder: true);
        problems.Single(problem => problem.Place == Place(lost)).What.ShouldBe("is missing");
    }

    private static NewEvent Naming(StoredFile file) => new(new EventType("tests.filed", 1), Payload.Parse(new FileReference(file, "a.txt").ToJson().ToJsonString()));

    private static Task<StoredFile> Put(IFileStore files, string text) => files.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string Place(StoredFile file) => $"files/{file.Hash.ToString()[..2]}/{file.Hash}";

    private static string PathOf(TemporaryRecord folder, StoredFile file) => Path.Combine(folder.Path, Place(file));
}
