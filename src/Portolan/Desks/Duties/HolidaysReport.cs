using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>holidays</c>.</summary>
internal sealed class HolidaysReport(WorkingCalendar calendar, int year, Language language) : IReport
{
    private bool IsChecked => year >= calendar.FirstCheckedYear && year <= calendar.LastCheckedYear;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table([Say("Day", "Jour"), "", .. Names()]);
        foreach (var holiday in calendar.HolidaysIn(year).OrderBy(holiday => holiday.Date))
        {
            var substitute = holiday.IsSubstitute ? Say(" (substitute)", " (jour de remplacement)") : "";
            string[] names = language == Language.French ? [holiday.Name.Local + substitute] : [holiday.Name.English + substitute, holiday.Name.Local];
            table.AddRow([ReportText.Day(holiday.Date, language), ReportText.Weekday(holiday.Date, language), .. names.Select(Markup.Escape)]);
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{Say($"{calendar.EnglishName}. Source: {calendar.Source} (checked {ReportText.Day(calendar.Checked)}).", $"{calendar.FrenchName}. Source : {calendar.Source} (vérifiée le {ReportText.Day(calendar.Checked, language)}).")}[/]");
        if (!IsChecked) console.MarkupLineInterpolated($"[yellow]{Say($"Compared with another source for {calendar.FirstCheckedYear} to {calendar.LastCheckedYear} only; for {year} the rules are applied as they stand.", $"Comparé à une autre source pour {calendar.FirstCheckedYear} à {calendar.LastCheckedYear} seulement; pour {year} les règles sont appliquées telles quelles.")}[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("calendar", calendar.Id);
        json.WriteNumber("year", year);
        json.WriteBoolean("checked", IsChecked);
        json.WriteStartArray("holidays");
        foreach (var holiday in calendar.HolidaysIn(year).OrderBy(holiday => holiday.Date))
        {
            json.WriteStartObject();
            json.WriteString("date", ReportText.Iso(holiday.Date));
            json.WriteString("name", holiday.Name.English);
            json.WriteString("localName", holiday.Name.Local);
            json.WriteBoolean("substitute", holiday.IsSubstitute);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("date", "name", "local name", "substitute");
        foreach (var holiday in calendar.HolidaysIn(year).OrderBy(holiday => holiday.Date)) csv.Row(ReportText.Iso(holiday.Date), holiday.Name.English, holiday.Name.Local, holiday.IsSubstitute ? "yes" : "no");
    }

    /// <summary>The columns of names: the calendars hold them in English and in the language of the State.</summary>
    private string[] Names() => language == Language.French ? ["Jour férié (nom local)"] : ["Holiday", "Local name"];

    private string Say(string english, string french) => language == Language.French ? french : english;
}
