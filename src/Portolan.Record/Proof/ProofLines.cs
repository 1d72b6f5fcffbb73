namespace Portolan.Record.Proof;

/// <summary>Goes through the text of a proof line by line and knows where it is.</summary>
internal sealed class ProofLines(string text)
{
    private const int Shown = 40;

    private int start;
    private string line = "";

    /// <summary>The line last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>All that follows that line.</summary>
    public string Rest => text[this.start..];

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">The text ends before the line does.</exception>
    public string Next()
    {
        Number++;
        var end = text.IndexOf('\n', this.start);
        if (end < 0) throw new FormatException($"line {Number}: the text ends before the proof is whole");
        this.line = text[this.start..end];
        this.start = end + 1;
        return this.line;
    }

    /// <summary>The refusal of the line last read.</summary>
    public FormatException Refuse(string expected)
    {
        var found = string.Concat(this.line.Take(Shown).Select(letter => char.IsControl(letter) ? '?' : letter));
        return new FormatException($"line {Number}: {expected}, found '{found}{(this.line.Length > Shown ? "…" : "")}'");
    }
}
