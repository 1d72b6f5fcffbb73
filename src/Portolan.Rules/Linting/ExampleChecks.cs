using System.Globalization;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Linting;

/// <summary>Whether examples show what they should.</summary>
internal static class ExampleChecks
{
    public static IEnumerable<LintMark> Untested(LintSubject subject, Rule rule)
    {
        if (ExampleSides.Missing(rule) is { } missing) yield return LintMark.At(rule, $"'{rule.Id}' has no example in which it {missing}");
    }

    public static IEnumerable<LintMark> NotInForce(LintSubject subject, Rule rule) =>
        from example in rule.Examples
        where ExampleSides.Shows(rule, example.Then) is true
        let date = DateOf(example)
        where date is not null && !rule.InForce.Includes(date.Value)
        select LintMark.At(
            rule, example.Position, $"an example of '{rule.Id}' expects it to hold on {date:yyyy-MM-dd}, but it is in force {rule.InForce}");

    public static IEnumerable<LintMark> Duplicate(LintSubject subject, Rule rule)
    {
        var seen = new Dictionary<string, Example>(StringComparer.Ordinal);
        foreach (var example in rule.Examples)
        {
            if (seen.TryAdd(YamlText.Of(example.Given), example)) continue;
            yield return LintMark.At(rule, example.Position, $"'{rule.Id}' has the same example at line {seen[YamlText.Of(example.Given)].Position.Line}");
        }
    }

    private static DateOnly? DateOf(Example example) =>
        example.Given.Optional("date") is YamlScalar scalar
        && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
