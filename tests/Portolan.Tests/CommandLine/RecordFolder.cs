using Portolan.Record.Events;
using Portolan.Record.Folder;
using Portolan.Record.Proof;

namespace Portolan.Tests.CommandLine;

/// <summary>A data folder with a record of seven fictional entries, by a clock that stands where it is told to, and room beside it.</summary>
internal sealed class RecordFolder : IDisposable
{
    public const string Origin = "example.org/record";

    private static readonly (string Stream, string Type, int Version, string Who, string? Correlation, string Payload)[] Written =
    [
        ("firms/example-custody", "firms.entity-added", 1, "anna@example.org", null, """{"home":"MT","name":"Fictional Custody Ltd"}"""),
        ("firms/example-custody", "firms.authorised", 1, "anna@example.org", null, """{"from":"2026-02-01","services":["a","c"]}"""),
        ("register/casps", "register.imported", 2, "register import", "import/2026-08-17", """{"day":"2026-08-17","refused":0,"rows":325}"""),
        ("firms/example-custody", "firms.passport-notified", 1, "anna@example.org", "request/81", """{"from":"2026-09-01","state":"FR"}"""),
        ("firms/example-custody", "firms.passport-notified", 1, "anna@example.org", "request/81", """{"from":"2026-09-01","state":"DE"}"""),
        ("duties/2026", "duties.filed", 1, "board secretary", null, """{"duty":"annual report","note":"Sent by post; the receipt is kept with the minutes of the board of 3 September 2026, item 4, and a copy of it by the auditor."}"""),
        ("firms/example-custody", "firms.passport-withdrawn", 1, "bernd@example.org", null, """{"on":"2026-10-01","state":"DE"}"""),
    ];

    private static readonly StreamId Later = StreamId.Parse("tests/later");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-record-");

    public RecordFolder()
    {
        var clock = new SetClock();
        using var record = FolderRecord.Open(Record, new FolderOptions { Origin = Origin, Time = clock });
        for (var index = 0; index < Written.Length; index++)
        {
            clock.Now = new DateTimeOffset(2026, 9, 1 + index, 9, 30, 0, TimeSpan.Zero).AddMicroseconds(index * 1234);
            var (stream, type, version, who, correlation, payload) = Written[index];
            var what = new NewEvent(new EventType(type, version), Payload.Parse(payload), correlation is null ? default : CorrelationId.Parse(correlation));
            record.AppendAsync(StreamId.Parse(stream), ExpectedVersion.Any, [what], Actor.Parse(who)).Wait();
        }
    }

    /// <summary>For what is written after the first entries: by a clock that stands still.</summary>
    public static FolderOptions Afterwards { get; } = new() { Time = new SetClock { Now = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero) } };

    public string Data => Path.Combine(this.folder.FullName, "data");

    public string Record => Path.Combine(Data, "record");

    public string PublicKey => Path.Combine(Record, "public.key");

    /// <summary>A path beside the data.</summary>
    public string Beside(string name) => Path.Combine(this.folder.FullName, name);

    /// <summary>Runs <c>portolan record</c> on this data.</summary>
    public RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(Data, ["record", .. arguments]);

    /// <summary>Appends an entry.</summary>
    public void Append(string payload)
    {
        using var record = FolderRecord.Open(Record, Afterwards);
        Append(record, payload);
    }

    /// <summary>Appends an entry by a writer that stays.</summary>
    public static void Append(FolderRecord writer, string payload) =>
        writer.AppendAsync(Later, ExpectedVersion.Any, [Event(payload)], Actor.Parse("tester")).Wait();

    /// <summary>Appends two entries at a time and publishes each time, until it is stopped; says when it has begun.</summary>
    public static async Task KeepWriting(FolderRecord writer, TaskCompletionSource begun, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await writer.AppendAsync(Later, ExpectedVersion.Any, [Event("1"), Event("2")], Actor.Parse("tester"), CancellationToken.None);
            await writer.PublishAsync(CancellationToken.None);
            begun.TrySetResult();
            await Task.Delay(1, CancellationToken.None);
        }
    }

    /// <summary>An output without what differs from run to run: the folder, with the width that it takes, and the id of the
    /// key.</summary>
    public string Stable(string output)
    {
        var id = VerifierKey.Parse(File.ReadAllText(PublicKey).Trim()).Id.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        var stable = output.Replace(this.folder.FullName, "FOLDER", StringComparison.Ordinal).Replace(id, "KEY-ID", StringComparison.Ordinal);
        return string.Join('\n', stable.Split('\n').Select(line => line.TrimEnd()));
    }

    public void Dispose() => this.folder.Delete(recursive: true);

    private static NewEvent Event(string payload) => new(new EventType("tests.later", 1), Payload.Parse(payload));

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
