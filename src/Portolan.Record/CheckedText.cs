using System.Text;
using Portolan.Record.Proof;

namespace Portolan.Record;

/// <summary>A few lines and a hash of them, so that a changed letter is seen here and not in what follows from it.</summary>
internal static class CheckedText
{
    /// <summary>The lines, each ended, and their hash.</summary>
    public static string Of(params ReadOnlySpan<string> lines)
    {
        var text = string.Join('\n', lines) + "\n";
        return $"{text}{TreeHasher.Leaf(Encoding.UTF8.GetBytes(text))}\n";
    }

    /// <summary>The lines of a file that begins with what it is, without its first and its hash.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">The first line.</param>
    /// <exception cref="FormatException">The file says something else, or is not as it was written.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string[] Read(string path, string what) => Lines(File.ReadAllBytes(path), path, what);

    /// <summary>As <see cref="Read"/>, of bytes already read.</summary>
    public static string[] Lines(ReadOnlySpan<byte> bytes, string path, string what)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var lines = Lines(text, path, what);
        return bytes.SequenceEqual(Encoding.UTF8.GetBytes(text)) ? lines : throw Changed(path);
    }

    /// <summary>As <see cref="Read"/>, of a text that lies elsewhere than in a file.</summary>
    public static string[] Lines(string text, string place, string what)
    {
        var lines = text.Split('\n');
        if (lines[0] != what) throw new FormatException($"{place} does not begin with '{what}'");
        return lines.Length > 2 && text == Of(lines[..^2]) ? lines[1..^2] : throw Changed(place);
    }

    private static FormatException Changed(string place) => new($"{place} is not as this program wrote it");
}
