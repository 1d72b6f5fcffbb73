using Portolan.CommandLine;
using Portolan.Record;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary>What came of holding a record against a checkpoint that was kept.</summary>
internal enum KeptOutcome
{
    /// <summary>The record of today continues the one that was signed: nothing in it was changed, removed or put between.</summary>
    Continued,

    /// <summary>The checkpoint is not signed with the key.</summary>
    NotSigned,

    /// <summary>The signature does not hold.</summary>
    BrokenSignature,

    /// <summary>The checkpoint is of a record of another name.</summary>
    OtherRecord,

    /// <summary>The record has fewer entries than were signed.</summary>
    Shorter,

    /// <summary>The record has other entries than were signed.</summary>
    Changed,

    /// <summary>The record is too damaged to prove it.</summary>
    NotProvable,
}

/// <summary>A checkpoint that somebody kept, held against the record of today.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Checkpoint">What the checkpoint says, whoever signed it; null where it was not read.</param>
internal sealed record KeptCheckpoint(KeptOutcome Outcome, Checkpoint? Checkpoint)
{
    /// <summary>Holds a checkpoint against a record that was read in full.</summary>
    /// <param name="note">The text of the checkpoint's file.</param>
    /// <param name="key">The key that should have signed it.</param>
    /// <param name="reader">The record; null where it cannot be opened.</param>
    /// <param name="verified">What reading it in full found.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="FormatException">The text is not a checkpoint.</exception>
    public static async Task<KeptCheckpoint> CheckAsync(
        string note, VerifierKey key, IRecordReader? reader, Record.VerifyReport verified, CancellationToken cancellation)
    {
        var signature = SignedNote.Check(note, key, out var text);
        var kept = Checkpoint.Parse(text);
        if (kept.Origin != key.Name) return new(KeptOutcome.OtherRecord, kept);
        if (signature == NoteSignature.Missing) return new(KeptOutcome.NotSigned, kept);
        if (signature == NoteSignature.Broken) return new(KeptOutcome.BrokenSignature, kept);
        if (kept.Size > verified.Entries) return new(KeptOutcome.Shorter, kept);
        if (reader is null) return new(KeptOutcome.NotProvable, kept);
        var proof = await reader.ProveConsistencyAsync(kept.Size, verified.Entries, cancellation);
        return new(proof.Verify(kept.Root, verified.Root) ? KeptOutcome.Continued : KeptOutcome.Changed, kept);
    }

    /// <summary>The name of the outcome in JSON and CSV.</summary>
    public string Code => Outcome switch
    {
        KeptOutcome.Continued => "continued",
        KeptOutcome.NotSigned => "not-signed",
        KeptOutcome.BrokenSignature => "broken-signature",
        KeptOutcome.OtherRecord => "other-record",
        KeptOutcome.Shorter => "shorter",
        KeptOutcome.Changed => "changed",
        _ => "not-provable",
    };

    /// <summary>The outcome as people read it.</summary>
    public string Words => Outcome switch
    {
        KeptOutcome.Continued => $"signs {Entries}; the record continues it unchanged",
        KeptOutcome.NotSigned => $"signs {Entries}, but not with this record's key",
        KeptOutcome.BrokenSignature => "its signature does not hold: the checkpoint was changed, or the signature was",
        KeptOutcome.OtherRecord => $"is of another record: {Checkpoint?.Origin}",
        KeptOutcome.Shorter => $"signs {Entries}; the record has fewer that hold",
        KeptOutcome.Changed => $"signs {Entries} that are not those of the record: entries were changed after it was signed",
        _ => $"signs {Entries}; the record is too damaged to be held against it",
    };

    private string Entries => ReportText.Count(Checkpoint?.Size ?? 0, "entry", "entries");
}
