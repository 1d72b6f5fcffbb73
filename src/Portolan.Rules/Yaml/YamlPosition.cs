namespace Portolan.Rules.Yaml;

/// <summary>A place in a YAML file.</summary>
/// <param name="File">The file as its reader named it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, counted in UTF-16 code units.</param>
public readonly record struct YamlPosition(string File, int Line, int Column)
{
    /// <summary>An issue at this place.</summary>
    public RulebookIssue Issue(string code, string message, string? suggestion = null) =>
        new(code, message, File, Line, Column, suggestion);

    /// <summary>The place as <c>file:line:column</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
