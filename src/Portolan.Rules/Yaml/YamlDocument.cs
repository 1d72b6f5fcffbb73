using System.Diagnostics;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portolan.Rules.Yaml;

/// <summary>
/// Reads the YAML that the rulebook is written in: one document a file, keys that are scalars and unique, no anchors, aliases or
/// merge keys (what stands in a file is all that it says). Every value knows its place.
/// </summary>
public static class YamlDocument
{
    /// <summary>Reads a file.</summary>
    /// <param name="reader">The text; it is read to its end and not closed.</param>
    /// <param name="fileName">The name of the file, for positions and messages.</param>
    /// <returns>The value of the file's document.</returns>
    /// <exception cref="RulebookException">The text is not YAML, or not YAML that the rulebook uses, or beyond <see cref="YamlLimits"/>.</exception>
    public static YamlNode Read(TextReader reader, string fileName)
    {
        var source = new YamlSource(fileName, ReadText(reader, fileName));
        var scanner = new Scanner(new StringReader(source.Text));
        try
        {
            return new DocumentReader(source, new Parser(scanner)).Read();
        }
        catch (YamlException problem)
        {
            throw SyntaxError(source, problem.Start, problem.Message, problem);
        }
        catch (InvalidOperationException problem)
        {
            // The scanner's way to say that a list or mapping in brackets was left open.
            throw SyntaxError(source, scanner.CurrentPosition, "a list or mapping in brackets was not closed", problem);
        }
    }

    private static RulebookException SyntaxError(YamlSource source, Mark mark, string message, Exception problem)
    {
        var line = (int)Math.Clamp(mark.Line, 1, source.LineCount);
        var position = new YamlPosition(source.File, line, (int)Math.Max(1, mark.Column));
        return new RulebookException(position.Issue(YamlIssueCodes.Syntax, SyntaxMessage(message)), problem);
    }

    private static string ReadText(TextReader reader, string fileName)
    {
        var buffer = new char[16_384];
        var text = new StringBuilder();
        for (int count; (count = reader.Read(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, count);
            if (text.Length <= YamlLimits.MaximumCharacters) continue;
            var message = $"a file that is too large (expected at most {YamlLimits.MaximumCharacters} characters)";
            throw new RulebookException(new YamlPosition(fileName, 1, 1).Issue(YamlIssueCodes.TooLarge, message));
        }
        const char ByteOrderMark = '\uFEFF';
        if (text.Length > 0 && text[0] == ByteOrderMark) text.Remove(0, 1);
        return text.ToString();
    }

    private static string SyntaxMessage(string problem)
    {
        var message = problem.TrimEnd('.', ' ');
        if (message.Length == 0) return "not YAML (expected YAML 1.2)";
        return $"not YAML: {char.ToLowerInvariant(message[0])}{message[1..]} (expected YAML 1.2)";
    }

    /// <summary>One pass over the parser's events.</summary>
    private sealed class DocumentReader(YamlSource source, Parser parser)
    {
        private int nodes;

        public YamlNode Read()
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out var end)) throw Refusal(end, YamlIssueCodes.Documents, "an empty file (expected one document)");
            parser.Consume<DocumentStart>();
            var root = ReadNode(1);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                throw Refusal(second, YamlIssueCodes.Documents, "a second document (expected one document a file)");
            }
            parser.Consume<StreamEnd>();
            return root;
        }

        private YamlNode ReadNode(int depth)
        {
            if (parser.Accept<AnchorAlias>(out var alias))
            {
                throw Refusal(alias, YamlIssueCodes.Alias, $"the alias '*{alias.Value}' (expected the value itself)");
            }
            var found = parser.Consume<NodeEvent>();
            if (!found.Anchor.IsEmpty)
            {
                throw Refusal(found, YamlIssueCodes.Alias, $"the anchor '&{found.Anchor.Value}' (expected a value without an anchor)");
            }
            CheckLimits(found, depth);
            return found switch
            {
                MappingStart start => new YamlMapping(Position(start), Tag(start), ReadEntries(depth)),
                SequenceStart start => new YamlSequence(Position(start), Tag(start), ReadItems(depth)),
                Scalar scalar => ReadScalar(scalar),
                _ => throw new UnreachableException($"a node of the kind {found.GetType().Name}, which YAML does not have"),
            };
        }

        private void CheckLimits(NodeEvent found, int depth)
        {
            nodes++;
            if (nodes > YamlLimits.MaximumNodes)
            {
                throw Refusal(found, YamlIssueCodes.TooManyNodes, $"too many values in one file (expected at most {YamlLimits.MaximumNodes})");
            }
            if (depth > YamlLimits.MaximumDepth)
            {
                throw Refusal(found, YamlIssueCodes.TooDeep, $"values nested too deep (expected at most {YamlLimits.MaximumDepth} levels)");
            }
        }

        private List<YamlNode> ReadItems(int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
            return items;
        }

        private List<YamlEntry> ReadEntries(int depth)
        {
            var entries = new List<YamlEntry>();
            var seen = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = ReadKey(depth + 1);
                if (!seen.TryAdd(key.Value, key.Position))
                {
                    var message = $"the key '{key.Value}' again (expected it once, as on line {seen[key.Value].Line})";
                    throw key.Refusal(YamlIssueCodes.DuplicateKey, message);
                }
                entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
            }
            return entries;
        }

        private YamlScalar ReadKey(int depth)
        {
            var node = ReadNode(depth);
            if (node is not YamlScalar key) throw node.Refusal(YamlIssueCodes.Key, $"{node.Description} as a key (expected a name)");
            if (key.Value.Length == 0) throw key.Refusal(YamlIssueCodes.Key, "an empty key (expected a name)");
            if (key is { Value: "<<", Style: YamlScalarStyle.Plain })
            {
                throw key.Refusal(YamlIssueCodes.MergeKey, "the merge key '<<' (expected the entries themselves)");
            }
            return key;
        }

        private YamlScalar ReadScalar(Scalar scalar)
        {
            var style = scalar.Style switch
            {
                ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
                ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
                ScalarStyle.Literal => YamlScalarStyle.Literal,
                ScalarStyle.Folded => YamlScalarStyle.Folded,
                _ => YamlScalarStyle.Plain,
            };
            return new YamlScalar(Position(scalar), Tag(scalar), scalar.Value, style, new ScalarText(source, StartOfText(scalar)));
        }

        /// <summary>A scalar's event starts at its tag; the text stands behind it.</summary>
        private int StartOfText(Scalar scalar)
        {
            var index = checked((int)scalar.Start.Index);
            if (scalar.Tag.IsEmpty) return index;
            var text = source.Text;
            while (index < text.Length && !char.IsWhiteSpace(text[index])) index++;
            while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
            return index;
        }

        private static string? Tag(NodeEvent found) => found.Tag.IsEmpty ? null : found.Tag.Value;

        private YamlPosition Position(ParsingEvent found) =>
            new(source.File, checked((int)found.Start.Line), checked((int)found.Start.Column));

        private RulebookException Refusal(ParsingEvent found, string code, string message) => new(Position(found).Issue(code, message));
    }
}
