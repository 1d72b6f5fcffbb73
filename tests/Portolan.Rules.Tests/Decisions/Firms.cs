using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Tests.Decisions;

/// <summary>Firms written as the examples of rules write them.</summary>
internal static class Firms
{
    public static FactMap Read(string yaml)
    {
        using var reader = new StringReader(yaml);
        return (FactMap)YamlFacts.Read(YamlDocument.Read(reader, "test"));
    }

    public static Question Ask(string firm, string service, string state, string date) => new(Read(firm), service, state, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
}
