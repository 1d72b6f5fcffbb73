using System.Globalization;
using System.Text;
using Portolan.Record.Events;

namespace Portolan.Record.Proof;

/// <summary>
/// That an entry is in a record, as one text that needs only the record's public key (C2SP tlog-proof, version 1): a heading, the entry's
/// canonical bytes as the extra data, its number, the hashes beside its way to the root, and a signed checkpoint. Others' tools take the
/// extra data as it is; hashed as a leaf it is what the hashes prove.
/// </summary>
public sealed class EntryProof
{
    /// <summary>The first line.</summary>
    public const string Heading = "c2sp.org/tlog-proof@v1";

    /// <summary>The longest text that is read: the longest entry in Base64, a path through a tree of 2^63, and the longest note.</summary>
    public const int MaxLength = (EntryForm.MaxLength + 2) / 3 * 4 + MaxPath * HashLine + SignedNote.MaxLength + 256;

    private const string Extra = "extra ";
    private const string Index = "index ";
    private const int MaxPath = 63;
    private const int HashLine = 45;

    private readonly Checkpoint checkpoint;

    /// <summary>A proof from its parts.</summary>
    /// <param name="form">The canonical bytes of the entry.</param>
    /// <param name="path">The proof for the tree that the checkpoint signs.</param>
    /// <param name="note">The signed checkpoint.</param>
    /// <exception cref="FormatException">The note is not a checkpoint.</exception>
    /// <exception cref="ArgumentException">The proof is for a tree of another size.</exception>
    public EntryProof(ReadOnlyMemory<byte> form, InclusionProof path, string note)
    {
        this.checkpoint = Checkpoint.Parse(SignedNote.TextOf(note));
        (Form, Path, Note) = (form, path, note);
        if (path.Size == this.checkpoint.Size) return;
        throw new ArgumentException($"a proof for {path.Size} entries beside a checkpoint of {this.checkpoint.Size}");
    }

    /// <summary>The canonical bytes of the entry.</summary>
    public ReadOnlyMemory<byte> Form { get; }

    /// <summary>The hashes from the entry to the root.</summary>
    public InclusionProof Path { get; }

    /// <summary>The signed checkpoint.</summary>
    public string Note { get; }

    /// <summary>Reads the text of a proof.</summary>
    /// <exception cref="FormatException">The text is not one; the message begins with the line.</exception>
    public static EntryProof Parse(string text)
    {
        if (text.Length > MaxLength) throw new FormatException($"line 1: longer than the longest proof ({MaxLength} characters)");
        var lines = new ProofLines(text);
        if (lines.Next() != Heading) throw lines.Refuse($"expected '{Heading}'");
        var form = ReadForm(lines);
        var index = ReadIndex(lines);
        var path = ReadPath(lines);
        var noteLine = lines.Number + 1;
        try
        {
            var note = lines.Rest;
            var size = Checkpoint.Parse(SignedNote.TextOf(note)).Size;
            return new EntryProof(form, new InclusionProof(index, size, path), note);
        }
        catch (FormatException error)
        {
            throw new FormatException($"line {noteLine}: expected a signed checkpoint: {error.Message}", error);
        }
    }

    /// <summary>The proof of an entry under the checkpoint that its record published last.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The proof, or null where no checkpoint signs the entry yet.</returns>
    /// <exception cref="RecordException">The entry or the checkpoint cannot be read.</exception>
    public static async Task<EntryProof?> OfAsync(IRecordReader reader, long entry, CancellationToken cancellation = default)
    {
        var note = await reader.ReadCheckpointAsync(cancellation).ConfigureAwait(false);
        if (note is null) return null;
        var size = Checkpoint.Parse(SignedNote.TextOf(note)).Size;
        if (size <= entry) return null;
        // Beside a writer at work the checkpoint may sign more than the reader has taken up.
        await reader.HeadAsync(cancellation).ConfigureAwait(false);
        var path = await reader.ProveInclusionAsync(entry, size, cancellation).ConfigureAwait(false);
        var proven = await reader.ReadAsync(entry, cancellation).FirstAsync(cancellation).ConfigureAwait(false);
        return new EntryProof(EntryForm.Encode(proven), path, note);
    }

    /// <summary>Checks the proof against a key. Whatever the proof holds, this does not throw.</summary>
    /// <param name="key">The public key of the record.</param>
    /// <param name="entry">The entry, where the proof holds.</param>
    /// <param name="signed">The checkpoint, where the key has signed it.</param>
    public ProofOutcome Check(VerifierKey key, out RecordEntry? entry, out Checkpoint? signed)
    {
        (entry, signed) = (null, null);
        var signature = SignedNote.Check(Note, key, out _);
        if (signature == NoteSignature.Missing) return ProofOutcome.NotSigned;
        if (signature == NoteSignature.Broken) return ProofOutcome.BrokenSignature;
        if (this.checkpoint.Origin != key.Name) return ProofOutcome.OtherRecord;
        signed = this.checkpoint;
        if (!Path.Verify(TreeHasher.Leaf(Form.Span), signed.Root)) return ProofOutcome.NotIncluded;
        try
        {
            var decoded = EntryForm.Decode(Form);
            if (decoded.Number != Path.Index) return ProofOutcome.OtherEntry;
            entry = decoded;
            return ProofOutcome.Holds;
        }
        catch (FormatException)
        {
            return ProofOutcome.OtherEntry;
        }
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Heading}\n{Extra}{Convert.ToBase64String(Form.Span)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{Index}{Path.Index}\n");
        foreach (var hash in Path.Path) text.Append(hash).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }

    private static byte[] ReadForm(ProofLines lines)
    {
        const string Expected = "expected 'extra ' and the entry in Base64";
        var line = lines.Next();
        if (!line.StartsWith(Extra, StringComparison.Ordinal)) throw lines.Refuse(Expected);
        var form = new byte[line.Length];
        var decoded = Convert.TryFromBase64String(line[Extra.Length..], form, out var length)
            && Convert.ToBase64String(form, 0, length) == line[Extra.Length..];
        return decoded && length <= EntryForm.MaxLength ? form[..length] : throw lines.Refuse(Expected);
    }

    private static long ReadIndex(ProofLines lines)
    {
        var line = lines.Next();
        var read = line.StartsWith(Index, StringComparison.Ordinal)
            && long.TryParse(line[Index.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && line == $"{Index}{index.ToString(CultureInfo.InvariantCulture)}" ? index : (long?)null;
        return read ?? throw lines.Refuse("expected 'index ' and the number of the entry");
    }

    private static List<TreeHash> ReadPath(ProofLines lines)
    {
        var path = new List<TreeHash>();
        while (true)
        {
            var line = lines.Next();
            if (line.Length == 0) return path;
            if (path.Count == MaxPath || !TreeHash.TryParse(line, out var hash))
            {
                throw lines.Refuse("expected a hash of 32 bytes in Base64, or an empty line before the checkpoint");
            }
            path.Add(hash);
        }
    }
}
