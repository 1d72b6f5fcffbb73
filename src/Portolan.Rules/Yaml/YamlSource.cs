namespace Portolan.Rules.Yaml;

/// <summary>The text of a file, kept so that a place inside a scalar's text can be found in the file.</summary>
internal sealed class YamlSource(string file, string text)
{
    private readonly int[] lineStarts = [0, .. LineBreakEnds(text)];

    public string File => file;

    public string Text => text;

    public int LineCount => lineStarts.Length;

    /// <summary>The place of a character, by its index in the text.</summary>
    public YamlPosition At(int index)
    {
        var found = Array.BinarySearch(lineStarts, index);
        var line = found >= 0 ? found : ~found - 1;
        return new YamlPosition(file, line + 1, index - lineStarts[line] + 1);
    }

    /// <summary>A line without its line break, by its number from 1; empty beyond the last.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        if (number > lineStarts.Length) return [];
        var end = number < lineStarts.Length ? lineStarts[number] : text.Length;
        return text.AsSpan(lineStarts[number - 1]..end).TrimEnd("\r\n");
    }

    private static IEnumerable<int> LineBreakEnds(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var carriageReturnAlone = text[index] == '\r' && (index + 1 == text.Length || text[index + 1] != '\n');
            if (text[index] == '\n' || carriageReturnAlone) yield return index + 1;
        }
    }
}
