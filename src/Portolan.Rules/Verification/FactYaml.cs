using System.Globalization;
using System.Text;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;

namespace Portolan.Rules.Verification;

/// <summary>Writes facts as the examples of rules write them, on one line.</summary>
public static class FactYaml
{
    /// <summary>A fact: <c>{home: MT, services: {c: {from: 2025-02-01}}}</c>.</summary>
    public static string Write(Fact fact)
    {
        var text = new StringBuilder();
        Write(text, fact);
        return text.ToString();
    }

    /// <summary>A question, as it stands under <c>given</c>.</summary>
    public static string Write(Question question)
    {
        var text = new StringBuilder("{firm: ");
        Write(text, question.Firm);
        foreach (var (name, value) in question.Globals ?? new Dictionary<string, Fact>())
        {
            text.Append(", ").Append(Word(name)).Append(": ");
            Write(text, value);
        }
        text.Append(", service: ").Append(Word(question.Service)).Append(", state: ").Append(Word(question.State));
        return text.Append(", date: ").Append(Day(question.Date)).Append('}').ToString();
    }

    private static void Write(StringBuilder text, Fact fact)
    {
        switch (fact)
        {
            case FactMap map:
                WriteMap(text, map);
                break;
            case FactList list:
                text.Append('[');
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (i > 0) text.Append(", ");
                    Write(text, list.Items[i]);
                }
                text.Append(']');
                break;
            default:
                text.Append(Scalar(fact));
                break;
        }
    }

    private static void WriteMap(StringBuilder text, FactMap map)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (name, value) in map.Entries)
        {
            text.Append(isFirst ? "" : ", ").Append(Word(name)).Append(": ");
            Write(text, value);
            isFirst = false;
        }
        if (map.Rest is { } rest) text.Append(isFirst ? "" : ", ").Append("\"*\": ").Append(Scalar(rest));
        text.Append('}');
    }

    private static string Scalar(Fact fact) => fact switch
    {
        FactText text => Word(text.Value),
        FactFlag flag => flag.Value ? "true" : "false",
        FactNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactDate date => Day(date.Value),
        FactUnknown unknown => $"!unknown {Quote(unknown.Reason)}",
        _ => throw new ArgumentException($"no text for {fact}", nameof(fact)),
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text, in quotes where YAML, of whatever version, would read it as something else.</summary>
    private static string Word(string text)
    {
        var isPlain = text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_');
        return isPlain && !OtherMeanings.Contains(text) ? text : Quote(text);
    }

    private static readonly HashSet<string> OtherMeanings = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "null", "yes", "no", "on", "off" };

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
