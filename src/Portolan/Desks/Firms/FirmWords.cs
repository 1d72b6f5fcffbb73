using System.Reflection;
using System.Text.Json.Serialization;
using Portolan.CommandLine;

namespace Portolan.Desks.Firms;

/// <summary>The words of this desk's enumerations, one spelling for arguments, facts, JSON and the record.</summary>
internal static class FirmWords
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Words<T>.ByValue.Values];

    /// <summary>The value that an argument names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static T Parse<T>(string option, string text)
        where T : struct, Enum
    {
        foreach (var (value, word) in Words<T>.ByValue)
        {
            if (word == text) return value;
        }
        throw CommandException.Usage($"{option} '{text}' (expected {string.Join(", ", All<T>())})");
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static IReadOnlyDictionary<T, string> ByValue { get; } =
            Enum.GetValues<T>().ToDictionary(value => value, value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);
    }
}
