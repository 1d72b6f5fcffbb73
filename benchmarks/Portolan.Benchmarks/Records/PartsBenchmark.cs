using System.Diagnostics;
using System.Security.Cryptography;
using Portolan.Record;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Privacy;

namespace Portolan.Benchmarks.Records;

/// <summary>What a record keeps beside its entries: files by their content, and the keys of people.</summary>
/// <param name="store">Where the record is kept, for the names of the work.</param>
/// <param name="say">Is told each rate.</param>
internal sealed class PartsBenchmark(string store, Action<Rate> say)
{
    private const int Mebibytes = 256, Small = 500, People = 200, Values = 20_000;
    private const string Speed = "MiB/s";

    /// <summary>One round in a place that has nothing yet.</summary>
    public async Task RunAsync(RecordPlace place)
    {
        await FilesAsync(place);
        await PeopleAsync(place);
    }

    private async Task FilesAsync(RecordPlace place)
    {
        var large = new byte[Mebibytes << 20];
        Random.Shared.NextBytes(large);
        using var files = await place.OpenFilesAsync();
        var watch = Stopwatch.StartNew();
        SHA256.HashData(large);
        Say("a large file stored", "SHA-256 only", Speed, Mebibytes);
        var stored = await files.PutAsync(new MemoryStream(large));
        Say("a large file stored", FolderBenchmark.Own, Speed, Mebibytes);
        await using (var content = await files.OpenAsync(stored.Hash)) await content.CopyToAsync(Stream.Null);
        Say("a large file read and checked", FolderBenchmark.Own, Speed, Mebibytes);
        for (var file = 0; file < Small; file++) await files.PutAsync(new MemoryStream(BitConverter.GetBytes(file)));
        Say("small files stored, each durable", FolderBenchmark.Own, "files/s", Small);

        void Say(string work, string who, string unit, int count)
        {
            say(new($"{store}: {work}", who, unit, count / watch.Elapsed.TotalSeconds));
            watch.Restart();
        }
    }

    private async Task PeopleAsync(RecordPlace place)
    {
        const string Unit = "a second";
        using var keys = await place.OpenPersonKeysAsync();
        var people = Enumerable.Range(0, People).Select(_ => PersonId.New()).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var person in people) await keys.CreateAsync(person);
        Say("keys of people made, each durable", People);
        var sealer = new Sealer(keys);
        var where = new SealedPlace(Entries.Stream(0), new EventType("benchmark.sealed", 1), "name");
        var sealedValues = new Payload[People];
        for (var index = 0; index < Values; index++) sealedValues[index % People] = await sealer.SealAsync(people[index % People], where, Payload.Parse("\"M. Exemple\""));
        Say("values sealed", Values);
        for (var index = 0; index < Values; index++) await sealer.OpenAsync(where, sealedValues[index % People]);
        Say("values opened", Values);

        void Say(string work, int count)
        {
            say(new($"{store}: {work}", FolderBenchmark.Own, Unit, count / watch.Elapsed.TotalSeconds));
            watch.Restart();
        }
    }
}
