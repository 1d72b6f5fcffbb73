using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Register;
using Portolan.Formats;

namespace Portolan.Desks.Firms;

/// <summary>Arguments that commands about firms share, and how their texts become values.</summary>
internal static class FirmOptions
{
    /// <summary>The codes of investment services in the fact schema (Directive 2014/65/EU, Annex I).</summary>
    public static IReadOnlyList<string> MifidServices { get; } = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B1"];

    /// <summary>The codes of services besides fund management in the fact schema.</summary>
    public static IReadOnlyList<string> FundServices { get; } = ["portfolio-management", "investment-advice", "order-transmission"];

    /// <summary>The firm that a command is about.</summary>
    public static Argument<string> Firm() => new("firm") { Description = "the firm: an LEI, an id or a name", HelpName = "FIRM" };

    /// <summary>A State.</summary>
    public static Argument<string> State() => new("state") { Description = "a State of the EEA: its code or English name", HelpName = "STATE" };

    /// <summary>A day.</summary>
    public static Option<string?> Day(string name, string description, bool required = false) => new(name) { Description = description, HelpName = "DATE", Required = required };

    /// <summary>Services.</summary>
    public static Option<string?> Services(string description, bool required = false) => new("--services") { Description = description, HelpName = "a,b,…", Required = required };

    /// <summary>Services separated by commas, or null where none were given.</summary>
    /// <exception cref="CommandException">One is no service, or one is named twice.</exception>
    public static IReadOnlyList<Service>? ServicesOf(ParseResult arguments, Option<string?> option)
    {
        if (arguments.GetValue(option) is not { } text) return null;
        var services = text.Split(',', StringSplitOptions.TrimEntries).Select(service => RegisterQuestions.FindService(service, option.Name)).ToList();
        return services.Distinct().Count() == services.Count ? services : throw CommandException.Usage($"--services '{text}' names a service twice");
    }

    /// <summary>Codes separated by commas, or null where none were given.</summary>
    /// <exception cref="CommandException">One is none of those expected.</exception>
    public static IReadOnlyList<string>? CodesOf(ParseResult arguments, Option<string?> option, IReadOnlyList<string> expected)
    {
        if (arguments.GetValue(option) is not { } text) return null;
        var codes = text.Split(',', StringSplitOptions.TrimEntries);
        return codes.FirstOrDefault(code => !expected.Contains(code)) is { } other
            ? throw CommandException.Usage($"{option.Name} '{other}' (expected {string.Join(", ", expected)})")
            : codes;
    }

    /// <summary>A day, or null where it was not given.</summary>
    /// <exception cref="CommandException">The text is not a day.</exception>
    public static DateOnly? DayOf(ParseResult arguments, Option<string?> option) => CommonOptions.ParseDate(option.Name, arguments.GetValue(option));

    /// <summary>A whole number, or null where it was not given.</summary>
    /// <exception cref="CommandException">The text is not one.</exception>
    public static long? NumberOf(ParseResult arguments, Option<string?> option)
    {
        if (arguments.GetValue(option) is not { } text) return null;
        return long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw CommandException.Usage($"{option.Name} '{text}' is not a whole number");
    }
}
