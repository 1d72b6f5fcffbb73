namespace Portolan.Rules.Facts;

/// <summary>The way to a fact: a variable, then names of fields, and keys or indexes in brackets.</summary>
/// <param name="Variable">The variable that it begins with.</param>
/// <param name="Steps">Names of fields, keys without their quotes, and indexes as digits.</param>
public sealed record FactPath(string Variable, IReadOnlyList<string> Steps)
{
    /// <summary>Reads a path as explanations write it: <c>firm.passports["FR"].listed</c>.</summary>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public static FactPath Parse(string text)
    {
        var steps = new List<string>();
        var at = text.AsSpan().IndexOfAny(".[");
        var variable = at < 0 ? text : text[..at];
        while (at >= 0 && at < text.Length)
        {
            at = text[at] == '[' ? ReadKey(text, at, steps) : ReadField(text, at, steps);
        }
        return new FactPath(variable, steps);
    }

    private static int ReadField(string text, int dot, List<string> steps)
    {
        var end = text.AsSpan(dot + 1).IndexOfAny(".[");
        end = end < 0 ? text.Length : dot + 1 + end;
        steps.Add(text[(dot + 1)..end]);
        return end;
    }

    private static int ReadKey(string text, int bracket, List<string> steps)
    {
        var quoted = bracket + 1 < text.Length && text[bracket + 1] == '"';
        var close = text.IndexOf(quoted ? "\"]" : "]", bracket + 1, StringComparison.Ordinal);
        if (close < 0) throw new FormatException($"'{text}' is not the path of a fact: a bracket is not closed");
        steps.Add(quoted ? text[(bracket + 2)..close] : text[(bracket + 1)..close]);
        return close + (quoted ? 2 : 1);
    }
}
