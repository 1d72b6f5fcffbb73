using System.Collections.Concurrent;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Law;

/// <summary>
/// The acts whose structure is known, one text file each in a folder (<c>rulebook/acts/32023R1114.txt</c>): the header lines, an empty
/// line, then a line an article with the paragraphs and points it has. A file is read when its act is first asked for. Safe for use
/// by several threads.
/// </summary>
public sealed class ActCatalogue
{
    /// <summary>The largest act held has under 50 KB of structure; a file many times that is not one of ours.</summary>
    public const long FileSizeLimit = 4 * 1024 * 1024;

    private const string FrenchShortName = "short-fr";

    private const string FrenchTitle = "title-fr";

    /// <summary>The header lines that may be absent: the English then stands for both.</summary>
    private static readonly string[] Optional = [FrenchShortName, FrenchTitle];

    private readonly string folder;
    private readonly ConcurrentDictionary<Celex, Act?> acts = new();

    private ActCatalogue(string folder) => this.folder = folder;

    /// <summary>The catalogue in a folder.</summary>
    /// <param name="folder">A folder of act files; one that does not exist holds no acts.</param>
    public static ActCatalogue Open(string folder) => new(folder);

    /// <summary>The act with this number, or null where the folder has no file for it.</summary>
    /// <exception cref="RulebookException">The act's file is not in the format described above.</exception>
    public Act? Find(Celex celex) => acts.GetOrAdd(celex, Read);

    /// <summary>How a provision is cited in an answer: <c>MiCA 65(4)</c>, or the bare number where the act is not held.</summary>
    public string Cite(Provision provision) => $"{Find(provision.Act)?.ShortName ?? provision.Act.ToString()} {provision.Number}";

    /// <summary>How provisions are cited in a language: <c>RGPD 33(1)</c>, <c>MiCA annexe IV</c>.</summary>
    /// <param name="language">The language.</param>
    public Func<Provision, string> CiteIn(Language language) => language == Language.French ? CiteInFrench : Cite;

    private string CiteInFrench(Provision provision) => $"{Find(provision.Act)?.FrenchShortName ?? provision.Act.ToString()} {provision.Number.Replace("Annex", "annexe", StringComparison.Ordinal)}";

    private Act? Read(Celex celex)
    {
        var path = Path.Combine(folder, $"{celex}.txt");
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        if (file.Length > FileSizeLimit) throw Bad(path, 1, $"the file has {file.Length} bytes, expected at most {FileSizeLimit}");
        var lines = File.ReadAllLines(path);
        var header = ReadHeader(path, lines);
        if (header["act"] != celex.ToString()) throw Bad(path, 1, $"the file is of act {header["act"]}, expected {celex}");
        string InFrench(string name, string english) => header.GetValueOrDefault(name, header[english]);
        return new Act(
            celex, header["short"], InFrench(FrenchShortName, "short"), header["title"], InFrench(FrenchTitle, "title"), header["version"], Provisions(path, lines, header.Count));
    }

    private static Dictionary<string, string> ReadHeader(string path, string[] lines)
    {
        string[] expected = ["act", "short", FrenchShortName, "title", FrenchTitle, "version", "source"];
        var header = new Dictionary<string, string>();
        foreach (var name in expected)
        {
            var (line, prefix) = (header.Count, name + ": ");
            if (line < lines.Length && lines[line].StartsWith(prefix, StringComparison.Ordinal)) header[name] = lines[line][prefix.Length..].Trim();
            else if (!Optional.Contains(name)) throw Bad(path, line + 1, $"expected a line '{prefix}…'");
        }
        return header;
    }

    private static IEnumerable<string> Provisions(string path, string[] lines, int first)
    {
        for (var i = first; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw Bad(path, i + 1, "expected an article, a colon, and its paragraphs and points");
            var article = lines[i][..colon];
            yield return article;
            foreach (var part in lines[i][(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return article + part;
        }
    }

    private static RulebookException Bad(string path, int line, string message) =>
        new([new RulebookIssue("act-format", message, path, line, 1)]);
}
