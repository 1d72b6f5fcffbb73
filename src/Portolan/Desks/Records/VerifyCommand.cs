using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record verify</c>: reads everything and holds it against itself and against what others kept.</summary>
internal static class VerifyCommand
{
    private const string Expected = "a signed checkpoint, as portolan record checkpoint gives it";

    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var since = new Option<string?>("--since") { Description = "hold the record against this checkpoint, which was kept earlier", HelpName = "FILE" };
        var key = new Option<string?>("--key")
        {
            Description = "the public key that signed it: its file, or its text (default: that of the record)",
            HelpName = "FILE|KEY",
        };
        var command = new Command("verify", "Read everything that is stored and hold it against itself; name the first entry that was touched")
        {
            since, key, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var file = arguments.GetValue(since);
            var note = file is null ? null : GivenFile.ReadText(file, Expected, SignedNote.MaxLength);
            var given = arguments.GetValue(key) is { } named ? PublicKeys.Read(named) : null;
            var place = RecordPlaces.Asked(arguments, options);
            await place.RequireAsync(cancellation);
            var verified = await place.VerifyAsync(cancellation);
            using var reader = await TryOpenAsync(place, cancellation);
            var kept = note is null ? null : await HoldAsync(file!, note, given ?? reader?.PublicKey, reader, verified, cancellation);
            var report = new SoundnessReport(reader?.PublicKey.Name ?? verified.Checkpoint?.Origin ?? $"{place}", verified, kept);
            ReportPrinter.Print(report, format);
            return (int)(report.Holds ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    /// <summary>A reader, or null where the record is too damaged to be opened: then verifying has said so.</summary>
    private static async Task<IRecordReader?> TryOpenAsync(RecordPlace place, CancellationToken cancellation)
    {
        try
        {
            return await place.OpenReaderAsync(cancellation);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    private static async Task<KeptCheckpoint> HoldAsync(
        string file, string note, VerifierKey? key, IRecordReader? reader, VerifyReport verified, CancellationToken cancellation)
    {
        if (key is null) return new KeptCheckpoint(KeptOutcome.NotProvable, null);
        try
        {
            return await KeptCheckpoint.CheckAsync(note, key, reader, verified, cancellation);
        }
        catch (FormatException refused)
        {
            throw CommandException.BadInput($"{file}: {refused.Message} (expected {Expected})");
        }
    }
}
