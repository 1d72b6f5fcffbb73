using System.Globalization;
using Portolan.CommandLine;

namespace Portolan.Web.Readings;

/// <summary>A parameter of a reading: in the path or the query of its address, and an argument of its tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">A value that can be used.</param>
internal sealed record Parameter(string Name, string Description, string Example)
{
    /// <summary>What its text has to be.</summary>
    public ParameterKind Kind { get; init; }

    /// <summary>The values that there are; empty where any that fits <see cref="Kind"/> is taken.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The least number, where <see cref="Kind"/> is a number.</summary>
    public int Least { get; init; }

    /// <summary>The greatest number, where <see cref="Kind"/> is a number.</summary>
    public int Greatest { get; init; } = int.MaxValue;

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may be given more than once.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it is a part of the path.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Holds a text to be one that this parameter takes.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public void Check(string text)
    {
        if (Choices.Count > 0 && !Choices.Contains(text)) throw CommandException.Usage($"{Name} '{text}' (expected {string.Join(", ", Choices.SkipLast(1))} or {Choices[^1]})");
        if (Kind == ParameterKind.Day) CommonOptions.ParseDate(Name, text);
        if (Kind == ParameterKind.Flag && text is not ("true" or "false")) throw CommandException.Usage($"{Name} '{text}' (expected true or false)");
        if (Kind == ParameterKind.Number && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Greatest))
        {
            throw CommandException.Usage($"{Name} '{text}' (expected a whole number from {ReportText.Plain(Least)} to {ReportText.Plain(Greatest)})");
        }
    }
}
