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
        var (text, signatures) = Read(note);
        return Check(text, signatures, key) switch
        {
            NoteSignature.Holds => text,
            NoteSignature.Broken => throw new FormatException($"the signature by {key.Name} does not hold"),
            _ => throw new FormatException($"the note is not signed by {key.Name}"),
        };
    }

    /// <summary>What a note says of a key, by its signatures; the text counts only where they hold.</summary>
    /// <param name="note">The note.</param>
    /// <param name="key">The key.</param>
    /// <param name="text">The text, whoever signed it.</param>
    /// <exception cref="FormatException">The note has another form.</exception>
    public static NoteSignature Check(string note, VerifierKey key, out string text)
    {
        (text, var signatures) = Read(note);
        return Check(text, signatures, key);
    }

    /// <summary>The text of a note, whoever signed it.</summary>
    /// <exception cref="FormatException">The note has another form.</exception>
    internal static string TextOf(string note) => Read(note).Text;

    private static NoteSignature Check(string text, List<(string Name, uint Id, byte[] Signature)> signatures, VerifierKey key)
    {
        var ours = signatures.FindAll(signature => signature.Name == key.Name && signature.Id == key.Id);
        if (ours.Count == 0) return NoteSignature.Missing;
        var bytes = Encoding.UTF8.GetBytes(text);
        return ours.TrueForAll(signature => key.Verify(bytes, signature.Signature)) ? NoteSignature.Holds : NoteSignature.Broken;
    }

    private static (string Text, List<(string Name, uint Id, byte[] Signature)> Signatures) Read(string note)
    {
        if (note.Length > MaxLength) throw new FormatException($"the note is longer than {MaxLength} characters");
        CheckText(note);
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || blank + 2 == note.Length) throw new FormatException("the note has no signatures");
        return (note[..(blank + 1)], [.. note[(blank + 2)..^1].Split('\n').Select(ReadSignature)]);
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
