using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Rules.Clocks;
using Spectre.Console;

namespace Portolan.Desks.Firms;

/// <summary>The answer of <c>firm clocks</c>, and of <c>firm application</c>.</summary>
internal sealed class ClocksReport(IEnumerable<FirmClock> clocks, DateOnly on, bool withSteps) : IReport
{
    private readonly IReadOnlyList<FirmClock> clocks = [.. clocks];

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (this.clocks.Count == 0) console.WriteLine("Nothing is waited for. What is over: portolan firm clocks --all.");
        foreach (var firm in this.clocks.GroupBy(clock => clock.Firm.Id))
        {
            console.MarkupLineInterpolated($"[bold]{firm.First().Firm.Name}[/]  {firm.Key}");
            var table = ReportText.Table("Procedure", "What is waited for", "From", "By", "Stands", "Provision");
            foreach (var clock in firm)
            {
                var (running, procedure) = (clock.Running, clock.Host is { } host ? $"passport to {host.EnglishName}" : clock.Procedure);
                table.AddRow(
                    Markup.Escape(procedure), Markup.Escape(ClockText.Waits(running)), ReportText.Iso(running.Begin.On), ReportText.Iso(running.Count.Day),
                    $"[{ClockText.Colour(running.Status)}]{FirmWords.Of(running.Status)}[/]", Markup.Escape(clock.Provisions));
            }
            console.Write(table);
            foreach (var clock in firm.Where(_ => withSteps)) WriteSteps(console, clock);
        }
        console.MarkupLineInterpolated($"[grey]As of {ReportText.Day(on)}, counted with the days of the home State. {(withSteps ? "" : "How each day was counted: portolan firm clocks --steps.")}[/]");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("on", ReportText.Iso(on));
        json.WriteStartArray("clocks");
        foreach (var clock in this.clocks) WriteClock(json, clock);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("firm", "procedure", "kind", "clock", "title", "from", "begun by", "within", "by", "status", "done", "provisional", "suspended", "provisions");
        foreach (var clock in this.clocks)
        {
            var running = clock.Running;
            var pauses = running.Pauses.Where(pause => pause.From is not null).Select(pause => $"{ReportText.Iso(pause.From!.Value)}..{ReportText.Iso(pause.Until!.Value)}");
            csv.Row(
                clock.Firm.Id, clock.Procedure, FirmWords.Of(clock.Kind), running.Clock.Id, running.Clock.Title.English, ReportText.Iso(running.Begin.On), FirmWords.Of(running.Begin.Step),
                running.Clock.Within.ToString(), ReportText.Iso(running.Count.Day), FirmWords.Of(running.Status), ClockText.Iso(running.Done?.On), running.IsProvisional ? "yes" : "no",
                string.Join(' ', pauses), clock.Provisions);
        }
    }

    private static void WriteSteps(IAnsiConsole console, FirmClock clock)
    {
        console.MarkupLineInterpolated($"[bold]{clock.Running.Clock.Title.English}[/]  [grey]{clock.Running.Clock.Within} from {ReportText.Day(clock.Running.Begin.On)} ({FirmWords.Of(clock.Running.Begin.Step)}), with the days of {clock.Calendar.EnglishName}[/]");
        foreach (var pause in clock.Running.Pauses) console.WriteLine($"  {ClockText.Pause(pause)}");
        foreach (var step in clock.Running.Count.Steps) console.WriteLine($"  {ReportText.Day(step.Date),-18} {step.Date.DayOfWeek,-9} {(step.Count is { } number ? ReportText.Number(number) : ""),3}  {DeadlineText.Why(step, false)}");
        console.WriteLine();
    }

    private static void WriteClock(Utf8JsonWriter json, FirmClock clock)
    {
        var running = clock.Running;
        json.WriteStartObject();
        json.WriteString("firm", clock.Firm.Id);
        json.WriteString("procedure", clock.Procedure);
        json.WriteString("kind", FirmWords.Of(clock.Kind));
        json.WriteString("clock", running.Clock.Id);
        json.WriteStartObject("title");
        json.WriteString("en", running.Clock.Title.English);
        json.WriteString("fr", running.Clock.Title.French);
        json.WriteEndObject();
        json.WriteStrings("cites", running.Clock.Cites.Select(clock.Acts.Cite));
        json.WriteString("from", ReportText.Iso(running.Begin.On));
        json.WriteString("begunBy", FirmWords.Of(running.Begin.Step));
        json.WriteString("within", running.Clock.Within.ToString());
        json.WriteString("in", clock.Calendar.Id);
        json.WriteString("by", ReportText.Iso(running.Count.Day));
        json.WriteString("opens", ClockText.Iso(running.Opens));
        json.WriteString("status", FirmWords.Of(running.Status));
        json.WriteString("done", ClockText.Iso(running.Done?.On));
        json.WriteBoolean("cameLate", running.CameLate);
        json.WriteBoolean("provisional", running.IsProvisional);
        json.WriteStartArray("questions");
        foreach (var pause in running.Pauses) WritePause(json, pause);
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in running.Count.Steps) DeadlineText.WriteStep(json, step, false);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePause(Utf8JsonWriter json, ClockPause pause)
    {
        json.WriteStartObject();
        json.WriteString("asked", ReportText.Iso(pause.Asked));
        json.WriteString("effect", FirmWords.Of(pause.Effect));
        json.WriteString("from", ClockText.Iso(pause.From));
        json.WriteString("until", ClockText.Iso(pause.Until));
        json.WriteEndObject();
    }
}
