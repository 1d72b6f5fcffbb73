using Portolan.CommandLine;
using Portolan.Record.Proof;

namespace Portolan.Desks.Records;

/// <summary>Public keys of records, as arguments name them.</summary>
internal static class PublicKeys
{
    private const string Expected = "the public key of a record, as in its file public.key";

    /// <summary>More than a key and the longest name need.</summary>
    private const int MaxBytes = 4096;

    /// <summary>A key from a file, or from its text.</summary>
    /// <param name="text">The path of a file, or a key: a name, an id and Base64, joined by +.</param>
    /// <exception cref="CommandException">There is no such file and the text is no key, or the file holds none.</exception>
    public static VerifierKey Read(string text)
    {
        if (File.Exists(text)) return Parse(GivenFile.ReadText(text, Expected, MaxBytes).TrimEnd('\r', '\n'), CommandException.BadInput, text);
        if (text.Contains('+', StringComparison.Ordinal)) return Parse(text, CommandException.Usage, "--key");
        throw CommandException.BadInput($"no file '{text}' (expected {Expected}, or the text of such a key)");
    }

    private static VerifierKey Parse(string key, Func<string, CommandException> refuse, string where)
    {
        try
        {
            return VerifierKey.Parse(key);
        }
        catch (FormatException refused)
        {
            throw refuse($"{where}: {refused.Message} (expected {Expected})");
        }
    }
}
