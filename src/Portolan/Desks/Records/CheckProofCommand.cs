using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record check-proof</c>: checks the proof of an entry with the public key alone.</summary>
internal static class CheckProofCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var path = new Argument<string>("file") { Description = "the proof, as record prove gives it" };
        var key = new Option<string?>("--key")
        {
            Description = "the record's public key: its file, or its text (default: that of the record here)",
            HelpName = "FILE|KEY",
        };
        var command = new Command("check-proof", "Check the proof of an entry; needs the proof and the public key, and no record")
        {
            path, key, options.Data, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var proof = Read(arguments.GetValue(path)!);
            var verifier = arguments.GetValue(key) is { } named ? PublicKeys.Read(named) : await OwnKeyAsync(arguments, options, cancellation);
            var outcome = proof.Check(verifier, out var entry, out var checkpoint);
            ReportPrinter.Print(new ProofReport(verifier, outcome, checkpoint, entry), format);
            return (int)(outcome == ProofOutcome.Holds ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    private static EntryProof Read(string path)
    {
        var text = GivenFile.ReadText(path, "the proof of an entry, as portolan record prove gives it", EntryProof.MaxLength);
        try
        {
            return EntryProof.Parse(text);
        }
        catch (FormatException refused)
        {
            throw CommandException.BadInput($"{path}, {refused.Message}");
        }
    }

    private static async Task<VerifierKey> OwnKeyAsync(ParseResult arguments, CommonOptions options, CancellationToken cancellation)
    {
        var place = RecordPlaces.Asked(arguments, options);
        if (!await place.ExistsAsync(cancellation))
        {
            throw CommandException.Usage("no key to check with, as there is no record here (expected --key and the record's public key, a file or its text)");
        }
        using var reader = await place.OpenReaderAsync(cancellation);
        return reader.PublicKey;
    }
}
