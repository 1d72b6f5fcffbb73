namespace Portolan.Web.Readings;

/// <summary>What the text of a parameter has to be.</summary>
internal enum ParameterKind
{
    /// <summary>Any text; where the parameter has choices, one of them.</summary>
    Text,

    /// <summary>A day as YYYY-MM-DD, or the word <c>today</c>.</summary>
    Day,

    /// <summary>A whole number within the bounds of the parameter.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,
}
