namespace Portolan.CommandLine;

/// <summary>Reads small text files that arguments name.</summary>
internal static class GivenFile
{
    /// <summary>Holds a path to lead to a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="expected">What the file is expected to be.</param>
    /// <exception cref="CommandException">There is nothing, or a folder.</exception>
    public static void Require(string path, string expected)
    {
        if (Directory.Exists(path)) throw CommandException.BadInput($"'{path}' is a folder (expected a file: {expected})");
        if (!File.Exists(path)) throw CommandException.BadInput($"no file '{path}' (expected {expected})");
    }

    /// <summary>The text of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it is expected to be, such as "a public key".</param>
    /// <param name="maxBytes">A longer file is refused before it is read.</param>
    /// <exception cref="CommandException">It is not there, a folder, too long, or may not be read.</exception>
    public static string ReadText(string path, string expected, int maxBytes)
    {
        Require(path, expected);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > maxBytes)
            {
                throw CommandException.BadInput(
                    $"{path} has {ReportText.Number(stream.Length)} bytes (expected {expected}, at most {ReportText.Number(maxBytes)})");
            }
            using var reader = new StreamReader(stream, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadInput(SystemRefusal.Words(failed, $"reading {expected}"));
        }
    }
}
