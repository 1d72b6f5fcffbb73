using System.Globalization;

namespace Portolan.Rules.Yaml;

/// <summary>Where the text of a scalar stands in its file.</summary>
/// <param name="source">The file.</param>
/// <param name="start">The index of the scalar's first character: a letter, a quote, or the block's <c>|</c> or <c>&gt;</c>.</param>
internal sealed class ScalarText(YamlSource source, int start)
{
    /// <summary>The place of a character of the scalar's value.</summary>
    public YamlPosition PositionAt(string value, YamlScalarStyle style, int offset) =>
        style == YamlScalarStyle.Literal ? InLiteral(value, offset) : source.At(Follow(value, style, offset));

    /// <summary>A literal block keeps its lines; only the indentation is gone, which is the same on every line.</summary>
    private YamlPosition InLiteral(string value, int offset)
    {
        var headerLine = source.At(start).Line;
        var before = value.AsSpan(0, offset);
        var line = headerLine + 1 + before.Count('\n');
        var column = offset - (before.LastIndexOf('\n') + 1);
        return new YamlPosition(source.File, line, column + Indentation(value, headerLine + 1) + 1);
    }

    private int Indentation(string value, int firstLine)
    {
        var line = firstLine;
        foreach (var text in value.AsSpan().EnumerateLines())
        {
            if (!text.IsWhiteSpace()) return LeadingSpaces(source.Line(line)) - LeadingSpaces(text);
            line++;
        }
        return 0;
    }

    private static int LeadingSpaces(ReadOnlySpan<char> text) => text.Length - text.TrimStart(' ').Length;

    /// <summary>
    /// Walks value and file together. Folding only ever changes white space, so the visible characters pair off one by one.
    /// </summary>
    private int Follow(string value, YamlScalarStyle style, int offset)
    {
        var index = FirstCharacter(style);
        for (var passed = 0; passed < offset;)
        {
            if (char.IsWhiteSpace(value[passed]))
            {
                passed++;
                continue;
            }
            var unit = Unit(SkipWhiteSpace(index, style), style);
            index = unit.End;
            passed += unit.Characters;
        }
        var atVisible = offset < value.Length && !char.IsWhiteSpace(value[offset]);
        return atVisible ? SkipWhiteSpace(index, style) : index;
    }

    private int FirstCharacter(YamlScalarStyle style) => style switch
    {
        YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted => start + 1,
        YamlScalarStyle.Folded => EndOfLine(start),
        _ => start,
    };

    private int EndOfLine(int index)
    {
        var length = source.Text.AsSpan(index).IndexOfAny('\r', '\n');
        return length < 0 ? source.Text.Length : index + length;
    }

    private int SkipWhiteSpace(int index, YamlScalarStyle style)
    {
        while (index < source.Text.Length)
        {
            var unit = Unit(index, style);
            if (!unit.IsWhiteSpace) break;
            index = unit.End;
        }
        return index;
    }

    /// <summary>What stands at an index: a character, or the escape for one.</summary>
    private WrittenUnit Unit(int index, YamlScalarStyle style)
    {
        var text = source.Text;
        if (index >= text.Length) return new WrittenUnit(text.Length, 1, IsWhiteSpace: false);
        var next = index + 1 < text.Length ? text[index + 1] : '\0';
        return (style, text[index]) switch
        {
            (YamlScalarStyle.SingleQuoted, '\'') when next == '\'' => new WrittenUnit(index + 2, 1, IsWhiteSpace: false),
            (YamlScalarStyle.DoubleQuoted, '\\') => Escape(index, next),
            _ => new WrittenUnit(index + 1, 1, char.IsWhiteSpace(text[index])),
        };
    }

    private WrittenUnit Escape(int index, char letter)
    {
        var digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var end = Math.Min(index + 2 + digits, source.Text.Length);
        if (digits == 0) return new WrittenUnit(end, 1, char.IsWhiteSpace(letter) || "ntrvfNLP_".Contains(letter, StringComparison.Ordinal));
        _ = int.TryParse(source.Text.AsSpan(index + 2, end - index - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        return new WrittenUnit(end, code > char.MaxValue ? 2 : 1, code <= char.MaxValue && char.IsWhiteSpace((char)code));
    }

    private readonly record struct WrittenUnit(int End, int Characters, bool IsWhiteSpace);
}
