using System.Globalization;

namespace Portolan.Rules.Yaml;

/// <summary>
/// A value in a YAML file: a <see cref="YamlMapping"/>, a <see cref="YamlSequence"/> or a <see cref="YamlScalar"/>, and nothing else.
/// The accessors read it as what a loader expects, and refuse it with its place where it is something else.
/// </summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlPosition position, string? tag)
    {
        Position = position;
        Tag = tag;
    }

    /// <summary>Where the value begins, its tag included.</summary>
    public YamlPosition Position { get; }

    /// <summary>The tag as written, such as <c>!unknown</c>, or null. Standard tags come in full: <c>tag:yaml.org,2002:str</c>.</summary>
    public string? Tag { get; }

    /// <summary>What the value is, in words for a message: a mapping, a list, …</summary>
    public abstract string Description { get; }

    /// <summary>This value as a mapping.</summary>
    /// <exception cref="RulebookException">It is not one.</exception>
    public YamlMapping Mapping => this as YamlMapping ?? throw Unexpected("a mapping");

    /// <summary>The items of this list.</summary>
    /// <exception cref="RulebookException">It is not a list.</exception>
    public IReadOnlyList<YamlNode> Items => this is YamlSequence sequence ? sequence.Nodes : throw Unexpected("a list");

    /// <summary>The text of this scalar, never empty.</summary>
    /// <exception cref="RulebookException">It is not a scalar, or an empty one.</exception>
    public string Text => Scalar("text").Value is { Length: > 0 } text ? text : throw Unexpected("text");

    /// <summary>The day this scalar names, written <c>YYYY-MM-DD</c>.</summary>
    /// <exception cref="RulebookException">It is not a scalar, or does not name a day.</exception>
    public DateOnly Date =>
        DateOnly.TryParseExact(Scalar(ExpectedDate).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Unexpected(ExpectedDate);

    /// <summary>The whole number that this unquoted scalar names, in decimal digits with an optional minus sign.</summary>
    /// <exception cref="RulebookException">It is not a whole number, or beyond 32 bits.</exception>
    public int Integer =>
        Scalar(ExpectedInteger) is { Style: YamlScalarStyle.Plain } scalar
        && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && !scalar.Value.StartsWith('+')
            ? number
            : throw Unexpected(ExpectedInteger);

    /// <summary>The truth value of this unquoted scalar, <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="RulebookException">It is neither; <c>yes</c>, <c>on</c> and the like are not truth values here.</exception>
    public bool Flag => Scalar(ExpectedFlag) switch
    {
        { Style: YamlScalarStyle.Plain, Value: "true" } => true,
        { Style: YamlScalarStyle.Plain, Value: "false" } => false,
        _ => throw Unexpected(ExpectedFlag),
    };

    /// <summary>A refusal of this value.</summary>
    /// <param name="code">The kind of issue.</param>
    /// <param name="message">What is wrong and, in brackets, what was expected.</param>
    /// <param name="suggestion">The name that was probably meant, or null.</param>
    public RulebookException Refusal(string code, string message, string? suggestion = null) =>
        new(Position.Issue(code, message, suggestion));

    /// <summary>A refusal that says what this value is and what it should be.</summary>
    /// <param name="expected">What was expected, in words: <c>a mapping</c>, <c>a day as YYYY-MM-DD</c>.</param>
    public RulebookException Unexpected(string expected) =>
        Refusal(this is YamlScalar ? YamlIssueCodes.Value : YamlIssueCodes.Kind, $"{Description} (expected {expected})");

    private const string ExpectedDate = "a day as YYYY-MM-DD";
    private const string ExpectedInteger = "a whole number";
    private const string ExpectedFlag = "true or false";

    private YamlScalar Scalar(string expected) => this as YamlScalar ?? throw Unexpected(expected);
}
