using System.Globalization;
using Portolan.Rules.Facts;

namespace Portolan.Rules.Comparison;

/// <summary>What <c>facts.yaml</c> declares, item by item: enumerations, the fields of objects, and variables.</summary>
internal static class FactFields
{
    public static IEnumerable<(string Name, IEnumerable<FieldText> Fields)> Of(FactSchema schema)
    {
        foreach (var enumeration in schema.Enumerations) yield return ($"enumerations.{enumeration.Name}", Of(enumeration));
        foreach (var owner in schema.Objects)
        {
            foreach (var field in owner.Fields) yield return ($"objects.{owner.Name}.{field.Name}", Of(field));
        }
        foreach (var variable in schema.Variables) yield return ($"variables.{variable.Name}", Of(variable));
    }

    private static IEnumerable<FieldText> Of(EnumerationType enumeration) => RuleFields.Words("says", enumeration.Says)
        .Concat(enumeration.Members.SelectMany(member => RuleFields.Words($"members.{member.Code}", member.Name)));

    private static IEnumerable<FieldText> Of(FactField field)
    {
        yield return new FieldText("type", field.Type.ToString()!);
        yield return new FieldText("when-absent", field.Absence.Value is { } value ? Text(value) : field.Absence.Kind.ToString().ToLowerInvariant());
        foreach (var words in RuleFields.Words("because", field.Absence.Because)) yield return words;
        foreach (var words in RuleFields.Words("says", field.Says)) yield return words;
    }

    public static string Text(Fact fact) => fact switch
    {
        FactText text => text.Value,
        FactFlag flag => flag.Value ? "true" : "false",
        FactNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        FactDate date => $"{date.Value:yyyy-MM-dd}",
        FactList list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        FactMap map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        _ => "unknown",
    };
}
