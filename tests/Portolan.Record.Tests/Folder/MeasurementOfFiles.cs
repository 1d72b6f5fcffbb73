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
        for (var turn = 0; turn < 3; turn++)
        {
            await MeasureLarge(Path.Combine(folder, $"files-{turn}"));
            await MeasurePeople(Path.Combine(folder, $"people-{turn}"));
        }
    }

    private static async Task MeasureLarge(string folder)
    {
        IFileStore store = new FolderFileStore(folder);
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

    private static async Task MeasurePeople(string folder)
    {
        var keys = new FolderPersonKeys(folder);
        var people = Enumerable.Range(0, People).Select(_ => PersonId.New()).ToArray();
        var watch = Stopwatch.StartNew();
        foreach (var person in people) await keys.CreateAsync(person);
        Say("keys made, each durable", People, watch);
        var sealer = new Sealer(keys);
        var place = new SealedPlace(Samples.Counted, new EventType("tests.sealed", 1), "name");
        var value = Payload.Parse("\"M. Exemple\"");
        var sealedValues = new Payload[People];
        for (var index = 0; index < Values; index++) sealedValues[index % People] = await sealer.SealAsync(people[index % People], place, value);
        Say("values sealed", Values, watch);
        for (var index = 0; index < Values; index++) await sealer.OpenAsync(place, sealedValues[index % People]);
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
