namespace Portolan.Rules.Yaml;

/// <summary>How a scalar was written; it tells the text <c>"5"</c> from the number <c>5</c>.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>Between apostrophes.</summary>
    SingleQuoted,

    /// <summary>Between double quotes, with escapes.</summary>
    DoubleQuoted,

    /// <summary>A block after <c>|</c>, its line breaks kept.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>, its lines joined.</summary>
    Folded,
}
