namespace Portolan.Rules.Yaml;

/// <summary>A scalar: text, with the way it was written.</summary>
public sealed class YamlScalar : YamlNode
{
    /// <summary>Longer values are cut in messages, so that a message stays a line.</summary>
    private const int MaximumQuoted = 60;

    private readonly ScalarText written;

    internal YamlScalar(YamlPosition position, string? tag, string value, YamlScalarStyle style, ScalarText written)
        : base(position, tag)
    {
        Value = value;
        Style = style;
        this.written = written;
    }

    /// <summary>The text, perhaps empty; escapes resolved, lines joined as the style says.</summary>
    public string Value { get; }

    /// <summary>How it was written.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>True for a value that was left out: <c>key:</c> with nothing behind it.</summary>
    public bool IsAbsent => Style == YamlScalarStyle.Plain && Value.Length == 0;

    /// <inheritdoc/>
    public override string Description => Value.Length switch
    {
        0 => IsAbsent ? "no value" : "empty text",
        > MaximumQuoted => $"'{Value[..MaximumQuoted]}…'",
        _ => $"'{Value}'",
    };

    /// <summary>Where a character of <see cref="Value"/> stands in the file: behind quotes, on a line of a block, …</summary>
    /// <param name="offset">Its index, from 0 to the length of the text; the length stands for the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside the text.</exception>
    public YamlPosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Value.Length);
        return written.PositionAt(Value, Style, offset);
    }

    /// <summary>Where a place in <see cref="Value"/> stands in the file, given as a line and a column of the text, both from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line or column.</exception>
    public YamlPosition PositionAt(int line, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        var start = 0;
        for (var passed = 1; passed < line; passed++)
        {
            var lineBreak = Value.IndexOf('\n', start);
            ArgumentOutOfRangeException.ThrowIfNegative(lineBreak, nameof(line));
            start = lineBreak + 1;
        }
        return PositionAt(start + column - 1);
    }
}
