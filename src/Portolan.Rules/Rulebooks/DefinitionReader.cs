using Portolan.Cel.Syntax;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Reads the <c>definitions</c> of <c>facts.yaml</c>.</summary>
internal static class DefinitionReader
{
    /// <summary>Reads definitions; each may use those before it.</summary>
    /// <param name="node">The mapping, or null where there is none.</param>
    /// <param name="compiler">Checks what they stand for.</param>
    /// <exception cref="RulebookException">One is not an expression over the facts and its parameters.</exception>
    public static IReadOnlyList<Definition> Read(YamlNode? node, ConditionCompiler compiler)
    {
        var definitions = new List<Definition>();
        foreach (var (name, value) in node?.Mapping.Entries ?? [])
        {
            var mapping = value.Mapping.Only("parameters", "is", "says");
            IReadOnlyList<string> parameters = mapping.Optional("parameters") is { } list ? [.. list.Items.Select(item => item.Text)] : [];
            var text = mapping.Require("is") as YamlScalar ?? throw mapping.Require("is").Unexpected("an expression as text");
            var whole = compiler.WithUntyped(parameters).WithDefinitions(definitions).Compile(text, text.Value, 0);
            definitions.Add(new Definition(name.Text, parameters, whole.Expression, RuleReader.ReadText(mapping.Require("says"))));
        }
        return definitions;
    }
}
