using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Calendars;
using Spectre.Console;

namespace Portolan.Desks.Duties;

/// <summary>The answer of <c>holidays</c>.</summary>
internal sealed class HolidaysReport(WorkingCalendar calendar, int year) : IReport
{
    private bool IsChecked => year >= calendar.FirstCheckedYear && year <= calendar.LastCheckedYear;

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        var table = ReportText.Table("Day", "", "Holiday", "Local name");
        foreach (var holiday in calendar.HolidaysIn(year).OrderBy(holiday => holiday.Date))
        {
            var substitute = holiday.IsSubstitute ? " (substitute)" : "";
            table.AddRow(ReportText.Day(holiday.Date), holiday.Date.DayOfWeek.ToString(), Markup.Escape(holiday.Name.English + substitute), Markup.Escape(holiday.Name.Local));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{calendar.EnglishName}. Source: {calendar.Source} (checked {ReportText.Day(calendar.Checked)}).[/]");
        if (!IsChecked) console.MarkupLineInterpolated($"[yellow]Compared with another source for {calendar.FirstCheckedYear} to {calendar.LastCheckedYear} only; for {year} the rules are applied as they stand.[/]");
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
}
