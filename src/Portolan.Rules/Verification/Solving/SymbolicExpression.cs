namespace Portolan.Rules.Verification.Solving;

/// <summary>What a solver prints: a word, or a list in parentheses.</summary>
/// <param name="Word">The word; null for a list.</param>
/// <param name="Items">What is in the list; empty for a word.</param>
internal sealed record SymbolicExpression(string? Word, IReadOnlyList<SymbolicExpression> Items)
{
    /// <summary>Reads one from a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SymbolicExpression Read(string text)
    {
        var at = 0;
        return Read(text, ref at);
    }

    /// <summary>How many parentheses of a line stay open; quoted symbols and texts may hold any.</summary>
    public static int Depth(string line)
    {
        var depth = 0;
        var quote = '\0';
        foreach (var character in line)
        {
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '|' or '"') quote = character;
            else if (character == '(') depth++;
            else if (character == ')') depth--;
        }
        return depth;
    }

    private static SymbolicExpression Read(string text, ref int at)
    {
        SkipSpace(text, ref at);
        if (at >= text.Length) throw new FormatException("the solver's answer ends too soon");
        if (text[at] != '(') return new SymbolicExpression(ReadWord(text, ref at), []);
        at++;
        var items = new List<SymbolicExpression>();
        while (true)
        {
            SkipSpace(text, ref at);
            if (at >= text.Length) throw new FormatException("the solver's answer ends too soon");
            if (text[at] == ')')
            {
                at++;
                return new SymbolicExpression(null, items);
            }
            items.Add(Read(text, ref at));
        }
    }

    private static string ReadWord(string text, ref int at)
    {
        var start = at;
        if (text[at] is '|' or '"')
        {
            at = text.IndexOf(text[at], at + 1) + 1;
            if (at == 0) throw new FormatException("the solver's answer ends within a quoted word");
        }
        else
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')')) at++;
        }
        return text[start..at];
    }

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }
}
