using Portolan.Rules.Yaml;

namespace Portolan.Rules.Tests.Yaml;

/// <summary>Reads YAML written in a test.</summary>
internal static class YamlText
{
    public const string FileName = "eu/mica/65.yaml";

    public static YamlNode Read(string text) => YamlDocument.Read(new StringReader(text), FileName);

    public static RulebookIssue RefusalOf(string text) => Should.Throw<RulebookException>(() => Read(text)).Issues.ShouldHaveSingleItem();

    public static (int Line, int Column) Place(this YamlPosition position) => (position.Line, position.Column);
}
