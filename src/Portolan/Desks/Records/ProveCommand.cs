using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record prove</c>: the proof of one entry, for somebody who has nothing but the public key.</summary>
internal static class ProveCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var number = new Argument<string>("entry") { Description = "the number of the entry, from 0" };
        var output = TextAnswer.Output();
        var command = new Command("prove", "Prove that an entry is in the record: one text that is checked with the public key alone")
        {
            number, output, options.Data,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var proof = await ProveAsync(RecordPlaces.Asked(arguments, options), arguments.GetValue(number)!, cancellation);
            var file = arguments.GetValue(output);
            TextAnswer.Give(
                proof.ToString(), file,
                $"The proof of entry {proof.Path.Index} is in {file}. To check it with the public key alone: portolan record check-proof {file} --key KEY");
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Under the last checkpoint where that signs the entry, so that nothing need be written; else under a fresh one.</summary>
    private static async Task<EntryProof> ProveAsync(RecordPlace place, string text, CancellationToken cancellation)
    {
        long entry;
        using (var reader = await place.ReadAsync(cancellation))
        {
            entry = EntryNumber.Parse("ENTRY", text, await reader.HeadAsync(cancellation));
            if (await EntryProof.OfAsync(reader, entry, cancellation) is { } proof) return proof;
        }
        try
        {
            using var store = await place.WriteAsync(cancellation);
            await store.PublishAsync(cancellation);
            return (await EntryProof.OfAsync(store, entry, cancellation))!;
        }
        catch (RecordException refused) when (refused.Fault == RecordFault.InUse)
        {
            throw CommandException.BadInput($"no checkpoint signs entry {entry} yet, and {refused.Message}");
        }
    }
}
