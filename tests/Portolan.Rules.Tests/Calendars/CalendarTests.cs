using System.Text;
using Portolan.Rules.Calendars;
using static Portolan.Rules.Tests.Calendars.Calendars;

namespace Portolan.Rules.Tests.Calendars;

/// <summary>The rulebook's own calendars.</summary>
public sealed class CalendarTests
{
    /// <summary>Set to 1, writes the table anew from the files; the difference is then read by a person.</summary>
    private const string UpdateSwitch = "PORTOLAN_UPDATE_GOLDEN";

    private static readonly string Table =
        Path.Combine(Repository.Root, "tests", "Portolan.Rules.Tests", "Calendars", "holidays-2024-2030.txt");

    [Fact]
    public void There_is_a_calendar_for_every_State_of_the_EEA_and_four_others()
    {
        var states = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".Split(' ');

        Library.Ids.ShouldBe([.. states.Concat(["CH", "ECB", "EU", "GB"]).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void Every_file_loads_and_says_whose_days_it_holds_and_by_what_law()
    {
        foreach (var id in Library.Ids)
        {
            var calendar = Library.Get(id);
            calendar.Id.ShouldBe(id);
            calendar.Source.Length.ShouldBeGreaterThan(20, id);
            calendar.Checked.ShouldBeGreaterThanOrEqualTo(Day("2026-11-20"), id);
            calendar.LastCheckedYear.ShouldBe(id == "EU" ? 2023 : 2030, id);
        }
    }

    [Fact]
    public void Every_name_in_a_file_is_in_English_and_in_the_language_of_the_calendar()
    {
        foreach (var holiday in Library.Ids.SelectMany(id => Library.Get(id).HolidaysIn(2025)))
        {
            holiday.Name.English.All(letter => letter <= '\u017F').ShouldBeTrue(holiday.Name.English);
            var script = holiday.Name.Language switch { "el" => ('\u0370', '\u03FF'), "bg" => ('\u0400', '\u04FF'), _ => ('A', '\u024F') };
            holiday.Name.Local.Any(letter => letter >= script.Item1 && letter <= script.Item2).ShouldBeTrue(holiday.Name.Local);
        }
    }

    [Fact]
    public void The_holidays_of_2024_to_2030_are_those_of_the_table()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1") File.WriteAllText(Table, written);

        written.Split('\n').ShouldBe(File.ReadAllText(Table).Split('\n'));
    }

    [Fact]
    public void An_unknown_calendar_is_null_or_told_with_those_that_exist()
    {
        Library.Find("UK").ShouldBeNull();
        Library.Find("../calendars/FR").ShouldBeNull();
        Library.Find("fr").ShouldBeNull();
        Should.Throw<KeyNotFoundException>(() => Library.Get("EL")).Message.ShouldContain("GB, GR, HR");
    }

    [Fact]
    public void A_library_reads_a_file_when_it_is_asked_for_and_once()
    {
        var folder = Directory.CreateTempSubdirectory("calendars-");
        try
        {
            var library = CalendarLibrary.Load(folder.FullName);
            var path = Path.Combine(folder.FullName, "FR.yaml");
            File.WriteAllText(Path.Combine(folder.FullName, "XX.yaml"), "not: a calendar");
            File.Copy(Path.Combine(Folder, "FR.yaml"), path);

            var france = library.Get("FR");
            File.Delete(path);
            library.Get("FR").ShouldBeSameAs(france);
            Should.Throw<RulebookException>(() => library.Get("XX")).Issues[0].File.ShouldEndWith("XX.yaml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_under_the_name_of_another_calendar_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("calendars-");
        try
        {
            File.Copy(Path.Combine(Folder, "FR.yaml"), Path.Combine(folder.FullName, "BE.yaml"));

            var issue = Should.Throw<RulebookException>(() => CalendarLibrary.Load(folder.FullName).Get("BE")).Issues[0];

            issue.Code.ShouldBe(CalendarIssueCodes.Identity);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write()
    {
        var text = new StringBuilder();
        text.Append("# calendar year: public holidays as MM-DD, '+' after a substitute day; those on a Saturday or Sunday in brackets\n");
        foreach (var id in Library.Ids)
        {
            for (var year = 2024; year <= 2030; year++)
            {
                var days = Library.Get(id).HolidaysIn(year).GroupBy(holiday => holiday.Date).Select(day => Written([.. day]));
                text.Append(FormattableString.Invariant($"{id} {year}: {string.Join(' ', days)}\n"));
            }
        }
        return text.ToString();
    }

    private static string Written(IReadOnlyList<Holiday> day)
    {
        var text = FormattableString.Invariant($"{day[0].Date:MM-dd}{(day.All(holiday => holiday.IsSubstitute) ? "+" : "")}");
        return day[0].Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"({text})" : text;
    }
}
