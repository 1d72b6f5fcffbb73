using System.Globalization;

namespace Portolan.Record.Proof;

/// <summary>What a record commits itself to (C2SP tlog-checkpoint): a record of that name had so many entries with that root.</summary>
/// <param name="Origin">The record's name.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of their tree.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    private const int Lines = 3;

    /// <summary>The text that is signed: origin, size, root, a line each.</summary>
    public string Text => $"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Root}\n";

    /// <summary>Reads the text; extension lines of others are passed over.</summary>
    /// <exception cref="FormatException">The text is not a checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < Lines + 1 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0))
        {
            throw new FormatException("a checkpoint has an origin, a size and a root, a line each");
        }
        var sized = long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && lines[1] == size.ToString(CultureInfo.InvariantCulture);
        return sized
            ? new Checkpoint(lines[0], size, TreeHash.Parse(lines[2]))
            : throw new FormatException($"'{lines[1]}' is not the size of a tree");
    }

    /// <summary>The checkpoint of a note that the key of its record has signed.</summary>
    /// <exception cref="FormatException">The note is not signed by the key, or is of another record.</exception>
    internal static Checkpoint Open(string note, VerifierKey key)
    {
        var checkpoint = Parse(SignedNote.Open(note, key));
        return checkpoint.Origin == key.Name ? checkpoint : throw new FormatException($"the checkpoint is of {checkpoint.Origin} and not of {key.Name}");
    }
}
