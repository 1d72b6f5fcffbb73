using System.Diagnostics;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;
using Portolan.Record.Tests.Folder;

namespace Portolan.Record.Tests.Privacy;

public class KilledKeyHolderTests
{
    [Fact]
    public async Task Whenever_the_process_is_killed_every_key_is_as_it_was_or_destroyed_as_was_asked()
    {
        var kills = Rounds.Of(25);
        using var folder = new TemporaryRecord(onDisk: true);
        var random = new Random(4711);
        var (made, destroying, destroyed) = (new Dictionary<PersonId, string>(), new HashSet<PersonId>(), new HashSet<PersonId>());
        for (var kill = 0; kill < kills; kill++)
        {
            foreach (var line in await KillOneAfter(folder.Path, 1 + random.Next(6), TimeSpan.FromMilliseconds(random.NextDouble() * 15)))
            {
                var (verb, person, digest) = line.Split(' ') is [var first, var second, var third] ? (first, PersonId.Parse(second), third) : throw new InvalidOperationException(line);
                if (verb == "made") made.Add(person, digest);
                else (verb == "destroying" ? destroying : destroyed).Add(person);
            }
            await Check(new FolderPersonKeys(folder.Path));
        }
        (await new FolderPersonKeys(folder.Path).RotateMasterKeyAsync()).ShouldBeGreaterThanOrEqualTo(made.Count - destroying.Count);
        await Check(new FolderPersonKeys(folder.Path));
        destroyed.Count.ShouldBeGreaterThan(0);
        TestContext.Current.TestOutputHelper!.WriteLine($"{kills} kills, {made.Count} keys made, {destroyed.Count} destroyed, {destroying.Count - destroyed.Count} in doubt");

        async Task Check(FolderPersonKeys keys)
        {
            foreach (var (person, digest) in made)
            {
                var now = await KilledKeyHolder.Digest(keys, person);
                if (destroyed.Contains(person)) now.ShouldBe("");
                else if (now.Length > 0 || !destroying.Contains(person)) now.ShouldBe(digest);
            }
        }
    }

    private static async Task<List<string>> KillOneAfter(string folder, int said, TimeSpan delay)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [KilledKeyHolder.Verb, folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < said) lines.Add((await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull());
        var rest = process.StandardOutput.ReadToEndAsync();
        await Task.Delay(delay);
        process.Kill();
        lines.AddRange((await rest).Split('\n')[..^1]);
        await process.WaitForExitAsync();
        return lines;
    }
}
