using Portolan.Desks.Register;
using Portolan.Formats.Register;
using Portolan.Testing;

namespace Portolan.Tests.Desks.Register;

public sealed class RegisterLibraryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portolan-register-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_carried_snapshots_are_listed_newest_first_and_found_by_day()
    {
        var library = RegisterLibrary.In(Path.Combine(Repository.Root, "register"));
        library.Unreadable.ShouldBeEmpty();
        library.Files.Select(file => file.Heading.Date).ShouldBe([new DateOnly(2026, 8, 17), new DateOnly(2026, 6, 28)]);
        library.Latest(RegisterKind.Casps)!.Entries.Count.ShouldBe(329);
        library.Latest(RegisterKind.Casps).ShouldBeSameAs(library.Find(RegisterKind.Casps, new DateOnly(2026, 8, 17)));
        library.AsOf(RegisterKind.Casps, new DateOnly(2026, 8, 16))!.Date.ShouldBe(new DateOnly(2026, 6, 28));
        library.AsOf(RegisterKind.Casps, new DateOnly(2026, 6, 27)).ShouldBeNull();
        library.Find(RegisterKind.Casps, new DateOnly(2026, 8, 16)).ShouldBeNull();
        library.Latest(RegisterKind.Other).ShouldBeNull();
    }

    [Fact]
    public void Listing_reads_first_lines_only_and_a_file_that_is_no_snapshot_does_not_keep_the_others_away()
    {
        Write("a.ndjson", Firms.Snapshot(Firms.Row("Muster")), cut: true);
        File.WriteAllText(Path.Combine(_folder.FullName, "b.ndjson"), "{\"format\":\"something else\"}\n");
        var library = RegisterLibrary.In(_folder.FullName, Path.Combine(_folder.FullName, "absent"));
        library.Files.Single().Heading.Rows.ShouldBe(1);
        library.Unreadable.Single().Source!.ShouldEndWith("b.ndjson");
        Should.Throw<Portolan.Formats.InputException>(() => library.Latest(RegisterKind.Casps)).Error.Expected.ShouldContain("truncated");
    }

    [Fact]
    public void A_snapshot_in_the_users_folder_stands_before_the_carried_one_of_the_same_day()
    {
        Write("own.ndjson", Firms.Snapshot(Firms.Row("Muster")));
        var library = RegisterLibrary.In(Path.Combine(Repository.Root, "register"), _folder.FullName);
        library.Files.Count.ShouldBe(2);
        library.Latest(RegisterKind.Casps)!.Entries.Count.ShouldBe(1);
    }

    private void Write(string name, RegisterSnapshot snapshot, bool cut = false)
    {
        using var stream = File.Create(Path.Combine(_folder.FullName, name));
        RegisterWriter.Write(snapshot, stream);
        if (cut) stream.SetLength(stream.Length - 20);
    }
}
