using System.Reflection;
using System.Text.Json.Serialization;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Clocks;

/// <summary>The words of this folder's enumerations: those that the record writes.</summary>
internal static class ClockWords
{
    /// <summary>The value that a word stands for.</summary>
    /// <exception cref="RulebookException">It stands for none.</exception>
    public static T Choose<T>(YamlNode node)
        where T : struct, Enum => RuleReader.Choose(node, [.. Enum.GetValues<T>().Select(value => (Word(value), value))]);

    private static string Word<T>(T value)
        where T : struct, Enum => typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;
}
