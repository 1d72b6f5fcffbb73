using System.Buffers.Binary;
using System.Text;

namespace Portolan.Record.Proof;

/// <summary>A text with signatures below it (C2SP signed-note).</summary>
public static class SignedNote
{
    /// <summary>A note larger than this is not read: sixteen signatures of the longest kind known fit.</summary>
    public const int MaxLength = 128 * 1024;

    private const int IdLength = 4;
    private const string SignatureStart = "\u2014 ";

    /// <summary>The text with one signature.</summary>
    /// <param name="text">Lines, the last of them ended.</param>
    /// <param name="key">The signer.</param>
    /// <exception cref="FormatException">The text does not end in a newline or has control characters.</exception>
    public static string Sign(string text, SigningKey key)
    {
        CheckText(text);
        var signature = key.Sign(Encoding.UTF8.GetBytes(text));
        var bytes = new byte[IdLength + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, key.Verifier.Id);
        signature.CopyTo(bytes, IdLength);
        return $"{text}\n{SignatureStart}{key.Verifier.Name} {Convert.ToBase64String(bytes)}\n";
    }

    /// <summary>The text of a note, once a signature by the key is found and holds; signatures by others are passed over.</summary>
    /// <exception cref="FormatException">The note has another form, is not signed by the key, or a signature by it does not
    /// hold.</exception>
    public static string Open(string note, VerifierKey key)
    {
        if (note.Length > MaxLength) throw new FormatException($"the note is longer than {MaxLength} characters");
        CheckText(note);
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0) throw new FormatException("the note has no signatures");
        var text = note[..(blank + 1)];
        var signed = false;
        foreach (var line in note[(blank + 2)..^1].Split('\n'))
        {
            var (name, id, signature) = ReadSignature(line);
            if (name != key.Name || id != key.Id) continue;
            if (!key.Verify(Encoding.UTF8.GetBytes(text), signature))
            {
                throw new FormatException($"the signature by {key.Name} does not hold");
            }
            signed = true;
        }
        return signed ? text : throw new FormatException($"the note is not signed by {key.Name}");
    }

    /// <summary>The name itself, where a signer may bear it.</summary>
    /// <exception cref="FormatException">The name is empty or has spaces, control characters or a plus.</exception>
    internal static string CheckName(string name) =>
        name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? name
            : throw new FormatException($"'{name}' is not the name of a signer: expected text without spaces and +");

    private static (string Name, uint Id, byte[] Signature) ReadSignature(string line)
    {
        var parts = line.StartsWith(SignatureStart, StringComparison.Ordinal) ? line[SignatureStart.Length..].Split(' ') : [];
        if (parts.Length != 2) throw new FormatException($"'{line}' is not the signature of a note");
        var bytes = new byte[parts[1].Length];
        var decoded = Convert.TryFromBase64String(parts[1], bytes, out var length) && length > IdLength
            && Convert.ToBase64String(bytes, 0, length) == parts[1];
        if (!decoded) throw new FormatException($"the signature by {parts[0]} is not Base64");
        return (CheckName(parts[0]), BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[IdLength..length]);
    }

    private static void CheckText(string text)
    {
        if (!text.EndsWith('\n')) throw new FormatException("a note ends in a newline");
        if (text.Any(letter => letter < ' ' && letter != '\n')) throw new FormatException("a note has no control characters");
    }
}
