using System.Globalization;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary>The numbers of entries, as arguments name them.</summary>
internal static class EntryNumber
{
    /// <summary>A number, or null where the argument was not given.</summary>
    /// <exception cref="CommandException">The text is not a number from 0 on.</exception>
    public static long? Parse(string argument, string? text)
    {
        if (text is null) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw CommandException.Usage($"{argument} '{text}' is not the number of an entry (expected a whole number from 0)");
    }

    /// <summary>The number of an entry that a record has.</summary>
    /// <exception cref="CommandException">The text is not a number, or the record has no such entry.</exception>
    public static long Parse(string argument, string text, long head)
    {
        var number = Parse(argument, text)!.Value;
        if (number < head) return number;
        throw head == 0 ? CommandException.Usage($"{argument} '{text}': no such entry (the record has none)") : CommandException.Usage($"{argument} '{text}': no such entry (expected 0 to {head - 1})");
    }
}
