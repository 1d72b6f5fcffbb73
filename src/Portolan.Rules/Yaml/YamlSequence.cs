namespace Portolan.Rules.Yaml;

/// <summary>A list, in the order of the file.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(YamlPosition position, string? tag, IReadOnlyList<YamlNode> nodes) : base(position, tag)
    {
        Nodes = nodes;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<YamlNode> Nodes { get; }

    /// <inheritdoc/>
    public override string Description => "a list";
}
