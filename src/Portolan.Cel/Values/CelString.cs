using Portolan.Cel.Syntax;

namespace Portolan.Cel.Values;

/// <summary>A text: Unicode code points, compared ordinally.</summary>
/// <param name="value">The text, well-formed UTF-16.</param>
public sealed class CelString(string value) : CelValue
{
    private int length = -1;

    /// <summary>The empty text.</summary>
    public static CelString Empty { get; } = new("");

    /// <summary>The value as C# has it.</summary>
    public string Value { get; } = value;

    /// <summary>How many code points it has.</summary>
    public int Length => length >= 0 ? length : length = CountCodePoints(Value);

    /// <summary>Whether every code point is one UTF-16 unit, so that indexes are the same in both.</summary>
    internal bool IsPlain => Length == Value.Length;

    /// <inheritdoc/>
    public override CelKind Kind => CelKind.String;

    /// <inheritdoc/>
    public override string TypeName => "string";

    /// <inheritdoc/>
    public override bool Equals(CelValue? other) => other is CelString text && text.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Printer.Quote(Value);

    private static int CountCodePoints(string text)
    {
        var pairs = 0;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit)) pairs++;
        }
        return text.Length - pairs;
    }
}
