using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record</c>: the journal of everything recorded, its proofs and its upkeep.</summary>
internal static class RecordCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options) =>
        new("record", "The record of everything entered, imported, decided and filed: read it, prove it, keep it safe")
    {
        ListCommand.Create(options), ShowCommand.Create(options), StatsCommand.Create(options), VerifyCommand.Create(options),
        CheckpointCommand.Create(options), ProveCommand.Create(options), CheckProofCommand.Create(options), ExportCommand.Create(options),
        BackupCommand.Create(options), RestoreCommand.Create(options), MoveCommand.Create(options),
        PeopleCommand.Create(options), ForgetCommand.Create(options), RotateKeysCommand.Create(options), CollectFilesCommand.Create(options),
    };
}
