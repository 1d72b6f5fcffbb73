using System.Globalization;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.CommandLine;

/// <summary>How reports write days, numbers and tables.</summary>
internal static class ReportText
{
    private static readonly string[] FrenchWeekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] FrenchMonths = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>A day as people read it: 17 August 2026.</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as people read it, in a language: 17 August 2026, 17 août 2026.</summary>
    public static string Day(DateOnly date, Language language) => language == Language.French ? $"{(date.Day == 1 ? "1er" : Plain(date.Day))} {FrenchMonths[date.Month - 1]} {Plain(date.Year)}" : Day(date);

    /// <summary>The day of the week, such as <c>Monday</c> or <c>lundi</c>.</summary>
    public static string Weekday(DateOnly date, Language language) => language == Language.French ? FrenchWeekdays[(int)date.DayOfWeek] : date.DayOfWeek.ToString();

    /// <summary>A day as ISO 8601 has it: 2026-08-17.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number with thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with thousands apart, in a language: 1,000 and, with a narrow space, 1 000.</summary>
    public static string Number(long number, Language language) => language == Language.French ? Number(number).Replace(',', '\u202f') : Number(number);

    /// <summary>A number as programs write it.</summary>
    public static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with its noun.</summary>
    public static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A table in the house's style.</summary>
    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns) table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        return table;
    }

    /// <summary>Names with their values, one below the other.</summary>
    public static Grid NameValues(IEnumerable<(string Name, string? Value)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        foreach (var (name, value) in rows)
        {
            if (!string.IsNullOrEmpty(value)) grid.AddRow($"[grey]{Markup.Escape(name)}[/]", Markup.Escape(value));
        }
        return grid;
    }
}
