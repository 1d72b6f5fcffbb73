using System.Diagnostics;
using System.Security.Cryptography;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Record.Tests.Folder;

/// <summary>The part of <see cref="Measurement"/> that is about files and sealed data.</summary>
internal static class MeasurementOfFiles
{
    private const int Large = 256, Small = 1000, People = 500, Values = 20_000;
    private const long Mebibyte = 1024 * 1024;

    public static async Task Run(string folder)
    {
        for (var turn = 0; turn < 3; turn++) await Run(new FolderPlace(Path.Combine(folder, $"place-{turn}")));
    }

    /// <summary>One round in a place that has nothing yet.</summary>
    public static async Task Run(RecordPlace place)
    {
        await MeasureLarge(place);
        await MeasurePeople(place);
    }

    private static async Task MeasureLarge(RecordPlace place)
    {
        using var store = await place.OpenFilesAsync();
        var watch = Stopwatch.StartNew();
        using (var content = new EndlessStream(1, Large * Mebibyte)) await SHA256.HashDataAsync(content);
        Say("SHA-256 alone, MiB", Large, watch);
        var stored = await store.PutAsync(new EndlessStream(1, Large * Mebibyte));
        Say("storing a large file, MiB", Large, watch);
        using (var content = await store.OpenAsync(stored.Hash)) await content.CopyToAsync(Stream.Null);
        Say("reading it, MiB", Large, watch);
        for (var file = 0; file < Small; file++) await store.PutAsync(new MemoryStream(BitConverter.GetBytes(file)));
        Say("small files stored, each durable", Small, watch);
    }

    private static async Task MeasurePeople(RecordPlace place)
    {
        using var keys = await place.OpenPersonKeysAsync();
        var people = Enumerable.Range(0, People).Select(_ => PersonId.New()).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var person in people) await keys.CreateAsync(person);
        Say("keys made, each durable", People, watch);
        var sealer = new Sealer(keys);
        var where = new SealedPlace(Samples.Counted, new EventType("tests.sealed", 1), "name");
        var value = Payload.Parse("\"M. Exemple\"");
        var sealedValues = new Payload[People];
        for (var index = 0; index < Values; index++) sealedValues[index % People] = await sealer.SealAsync(people[index % People], where, value);
        Say("values sealed", Values, watch);
        for (var index = 0; index < Values; index++) await sealer.OpenAsync(where, sealedValues[index % People]);
        Say("values opened", Values, watch);
        await keys.RotateMasterKeyAsync();
        Say("keys rotated", People, watch);
    }

    private static void Say(string what, int count, Stopwatch watch)
    {
        Console.WriteLine($"{what}: {count / watch.Elapsed.TotalSeconds:N0}/s");
        watch.Restart();
    }
}
