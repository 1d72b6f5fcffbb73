using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record checkpoint</c>: what one gives to an auditor.</summary>
internal static class CheckpointCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var output = TextAnswer.Output();
        var last = new Option<bool>("--last") { Description = "give the checkpoint that was published last and sign nothing" };
        var command = new Command("checkpoint", "Sign a checkpoint over all entries: whoever keeps it can show later that nothing was changed")
        {
            output, last, options.Data,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var place = RecordPlaces.Asked(arguments, options);
            var note = arguments.GetValue(last) ? await LastAsync(place, cancellation) : await SignAsync(place, cancellation);
            var file = arguments.GetValue(output);
            TextAnswer.Give(note, file, $"The checkpoint is in {file}. To hold the record against it later: portolan record verify --since {file}");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> SignAsync(RecordPlace place, CancellationToken cancellation)
    {
        try
        {
            using var store = await place.WriteAsync(cancellation);
            await store.PublishAsync(cancellation);
            return (await store.ReadCheckpointAsync(cancellation))!;
        }
        catch (RecordException refused) when (refused.Fault == RecordFault.InUse)
        {
            throw CommandException.BadInput($"{refused.Message}; portolan record checkpoint --last gives the checkpoint that was published last");
        }
    }

    private static async Task<string> LastAsync(RecordPlace place, CancellationToken cancellation)
    {
        using var reader = await place.ReadAsync(cancellation);
        return await reader.ReadCheckpointAsync(cancellation)
            ?? throw CommandException.BadInput($"the record at {place} has published no checkpoint yet (portolan record checkpoint signs one)");
    }
}
