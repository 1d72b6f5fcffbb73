using System.Globalization;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Calendars;

/// <summary>Reads one calendar's file; its form is described in <c>docs/calendars.md</c>.</summary>
internal static class CalendarFile
{
    private const string NextWorkingDay = "next-working-day";

    public static WorkingCalendar Read(string path, string id)
    {
        using var reader = new StreamReader(path);
        var file = YamlDocument.Read(reader, path).Mapping.Only("calendar", "name", "language", "source", "checked", "years", "holidays");
        var stated = file.Require("calendar");
        if (stated.Text != id)
        {
            var message = $"the calendar '{stated.Text}' in this file (expected '{id}', as the file is named)";
            throw stated.Refusal(CalendarIssueCodes.Identity, message);
        }
        var names = file.Require("name").Mapping.Only("en", "fr");
        var language = file.Require("language").Text;
        var years = Years(file.Require("years"));
        return new WorkingCalendar(Holidays(file.Require("holidays"), language))
        {
            Id = id,
            EnglishName = names.Require("en").Text,
            FrenchName = names.Require("fr").Text,
            Language = language,
            Source = file.Require("source").Text,
            Checked = file.Require("checked").Date,
            FirstCheckedYear = years.First,
            LastCheckedYear = years.Last,
        };
    }

    /// <summary>Every holiday is read, so that one run shows all that is wrong.</summary>
    private static List<HolidayRule> Holidays(YamlNode node, string language)
    {
        var rules = new List<HolidayRule>();
        var issues = new List<RulebookIssue>();
        foreach (var item in node.Items)
        {
            try
            {
                rules.Add(Rule(item.Mapping, language));
            }
            catch (RulebookException refusal)
            {
                issues.AddRange(refusal.Issues);
            }
        }
        if (issues.Count > 0) throw new RulebookException(issues);
        return rules;
    }

    private static HolidayRule Rule(YamlMapping rule, string language)
    {
        rule.Only("name", "on", "from", "until", "except", "shift", "substitute");
        var from = rule.Optional("from");
        var until = rule.Optional("until");
        var read = new HolidayRule
        {
            Name = Name(rule.Require("name").Mapping, language),
            Day = HolidayDayParser.Parse(rule.Require("on")),
            From = from is null ? Easter.FirstYear : Year(from),
            Until = until is null ? Easter.LastYear : Year(until),
            Except = rule.Optional("except")?.Items.Select(Year).ToList() ?? [],
            Shift = Shift(rule.Optional("shift")),
            HasSubstitute = Substitute(rule.Optional("substitute")),
        };
        if (until is not null && read.Until < read.From)
        {
            throw until.Refusal(CalendarIssueCodes.Years, $"{read.Until} is before the first year (expected {read.From} or later)");
        }
        return read;
    }

    private static HolidayName Name(YamlMapping name, string language)
    {
        name.Only("en", language);
        return new HolidayName(name.Require("en").Text, name.Require(language).Text, language);
    }

    private static int Year(YamlNode node) => node.Integer is >= Easter.FirstYear and <= Easter.LastYear and var year
        ? year
        : throw node.Refusal(CalendarIssueCodes.Years, $"the year {node.Integer} (expected {Easter.FirstYear} to {Easter.LastYear})");

    private static (int First, int Last) Years(YamlNode node)
    {
        var read = node.Text.Split("..") switch
        {
            [var first, var last] when int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var firstYear)
                && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var lastYear) => (firstYear, lastYear),
            _ => (0, 0),
        };
        var makesSense = Easter.FirstYear <= read.Item1 && read.Item1 <= read.Item2 && read.Item2 <= Easter.LastYear;
        return makesSense ? read : throw node.Refusal(CalendarIssueCodes.Years, $"'{node.Text}' (expected two years, as 2024..2030)");
    }

    private static Dictionary<DayOfWeek, int> Shift(YamlNode? node)
    {
        var shift = new Dictionary<DayOfWeek, int>();
        foreach (var (key, value) in node?.Mapping.Entries ?? [])
        {
            if (HolidayDayParser.Weekday(key.Value) is not { } weekday)
            {
                throw key.Refusal(CalendarIssueCodes.Shift, $"'{key.Value}' is not a weekday (expected monday to sunday)");
            }
            if (value.Integer is 0 or < -6 or > 6)
            {
                var message = $"a shift by {value.Integer} days (expected one to six days, or minus as many)";
                throw value.Refusal(CalendarIssueCodes.Shift, message);
            }
            shift.Add(weekday, value.Integer);
        }
        return shift;
    }

    private static bool Substitute(YamlNode? node)
    {
        if (node is null) return false;
        return node.Text == NextWorkingDay
            ? true
            : throw node.Refusal(CalendarIssueCodes.Substitute, $"the substitute '{node.Text}' (expected {NextWorkingDay})");
    }
}
