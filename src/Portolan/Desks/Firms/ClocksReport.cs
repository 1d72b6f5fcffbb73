using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Rules.Clocks;
using Portolan.Rules.Rulebooks;
using Spectre.Console;

namespace Portolan.Desks.Firms;

/// <summary>The answer of <c>firm clocks</c>, and of <c>firm application</c>.</summary>
internal sealed class ClocksReport(IEnumerable<FirmClock> clocks, DateOnly on, bool withSteps, Language language) : IReport
{
    private readonly ClockText text = new(language);
    private readonly IReadOnlyList<FirmClock> clocks = [.. clocks];

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        if (this.clocks.Count == 0) console.WriteLine(this.text.Say("Nothing is waited for. What is over: portolan firm clocks --all.", "Rien n'est attendu. Ce qui est terminé : portolan firm clocks --all."));
        foreach (var firm in this.clocks.GroupBy(clock => clock.Firm.Id))
        {
            console.MarkupLineInterpolated($"[bold]{firm.First().Firm.Name}[/]  {firm.Key}");
            var table = ReportText.Table(this.text.Say("Procedure", "Procédure"), this.text.Say("What is waited for", "Ce qui est attendu"), this.text.Say("From", "Depuis"), this.text.Say("By", "Jusqu'au"), this.text.Say("Stands", "État"), this.text.Say("Provision", "Disposition"));
            foreach (var clock in firm)
            {
                var (running, procedure) = (clock.Running, clock.Host is { } host ? this.text.Say($"passport to {host.EnglishName}", $"passeport vers {host.FrenchName}") : clock.Procedure);
                table.AddRow(
                    Markup.Escape(procedure), Markup.Escape(this.text.Waits(running)), ReportText.Iso(running.Begin.On), ReportText.Iso(running.Count.Day),
                    $"[{ClockText.Colour(running.Status)}]{this.text.Of(running.Status)}[/]", Markup.Escape(clock.Provisions));
            }
            console.Write(table);
            foreach (var doubt in firm.Select(clock => (clock.Running.Clock, Text: this.text.Doubt(clock.Running.Clock))).Where(doubt => doubt.Text is not null).Distinct()) console.MarkupLineInterpolated($"[grey]{doubt.Clock.Title.In(language)}. {doubt.Text}[/]");
            foreach (var clock in firm.Where(_ => withSteps)) WriteSteps(console, clock);
        }
        console.MarkupLineInterpolated($"[grey]{this.text.Say($"As of {ReportText.Day(on)}, counted with the days of the home State.", $"Au {ReportText.Day(on, language)}, compté avec les jours fériés de l'État d'origine.")} {(withSteps ? "" : this.text.Say("How each day was counted: portolan firm clocks --steps.", "Le compte de chaque jour : portolan firm clocks --steps."))}[/]");
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
        csv.Row("firm", "procedure", "kind", "clock", "title", "from", "begun by", "within", "by", "status", "done", "provisional", "suspended", "provisions", "confidence");
        foreach (var clock in this.clocks)
        {
            var running = clock.Running;
            var pauses = running.Pauses.Where(pause => pause.From is not null).Select(pause => $"{ReportText.Iso(pause.From!.Value)}..{ReportText.Iso(pause.Until!.Value)}");
            csv.Row(
                clock.Firm.Id, clock.Procedure, FirmWords.Of(clock.Kind), running.Clock.Id, running.Clock.Title.English, ReportText.Iso(running.Begin.On), FirmWords.Of(running.Begin.Step),
                running.Clock.Within.ToString(), ReportText.Iso(running.Count.Day), FirmWords.Of(running.Status), ClockText.Iso(running.Done?.On), running.IsProvisional ? "yes" : "no",
                string.Join(' ', pauses), clock.Provisions, RuleJson.Word(running.Clock.Confidence.Level));
        }
    }

    private void WriteSteps(IAnsiConsole console, FirmClock clock)
    {
        console.MarkupLineInterpolated($"[bold]{clock.Running.Clock.Title.In(language)}[/]  [grey]{PeriodText.In(clock.Running.Clock.Within, language)} {this.text.Say("from", "à compter du")} {ReportText.Day(clock.Running.Begin.On, language)} ({this.text.Of(clock.Running.Begin.Step)}), {this.text.Say($"with the days of {clock.Calendar.EnglishName}", $"calendrier : {clock.Calendar.FrenchName}")}[/]");
        foreach (var pause in clock.Running.Pauses) console.WriteLine($"  {this.text.Pause(pause)}");
        foreach (var step in clock.Running.Count.Steps) console.WriteLine($"  {ReportText.Day(step.Date, language),-18} {ReportText.Weekday(step.Date, language),-9} {(step.Count is { } number ? ReportText.Number(number) : ""),3}  {DeadlineText.Why(step, false, language)}");
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
        json.WriteString("confidence", RuleJson.Word(running.Clock.Confidence.Level));
        if (running.Clock.Confidence.Because is { } because) RuleJson.WriteText(json, "confidenceBecause", because);
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
