using System.Text.Json;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Spectre.Console;

namespace Portolan.Desks.Firms;

/// <summary>A firm of the record: the answer of <c>firm show</c> and of every verb that records.</summary>
internal sealed class RecordedFirmReport(Firm firm, Func<Firm, Passport, PassportClock> clock, DateOnly on) : IReport
{
    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json) => RecordedFirmJson.Write(json, firm, clock);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        console.MarkupLineInterpolated($"[bold]{firm.Name}[/]  {firm.Id}{(firm.IsFictional && !firm.Name.Contains("fictional", StringComparison.OrdinalIgnoreCase) ? "  (fictional)" : "")}");
        console.Write(ReportText.NameValues(
        [
            ("home", firm.Home.EnglishName),
            ("kind", FirmWords.Of(firm.Kind.Value)),
            ("group", firm.Group),
            ("LEI", firm.Lei?.ToString() ?? "none recorded"),
            ("taken from", firm.Source),
            ("authorisation", firm.Withdrawn is { } withdrawn ? $"withdrawn from {ReportText.Day(withdrawn.Value)}" : null),
            ("licence", firm.LicenceWithdrawn is { } licence ? $"withdrawn from {ReportText.Day(licence.Value)}" : null),
        ]));
        console.WriteLine();
        WriteServices(console);
        WritePassports(console);
        WriteClients(console);
        WriteMeasures(console);
        WriteStated(console);
        console.MarkupLineInterpolated($"[grey]As of {ReportText.Day(on)}; entry numbers are of the record. Where it may operate: portolan assess --firm {firm.Id}[/]");
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("state", "phase", "services", "submitted", "forwarded", "communicated", "started", "listed", "ended", "forward by", "effective from");
        foreach (var (state, passport) in firm.Passports.OrderBy(entry => entry.Key))
        {
            var time = clock(firm, passport);
            csv.Row(
                state.Code, FirmWords.Of(time.Phase), Covered(passport), Iso(passport, PassportStep.Submitted), Iso(passport, PassportStep.Forwarded), Iso(passport, PassportStep.Communicated),
                Iso(passport, PassportStep.Started), Iso(passport, PassportStep.Listed), Iso(passport, PassportStep.Ended), Iso(time.ForwardBy), Iso(time.EffectiveFrom));
        }
    }

    private void WriteServices(IAnsiConsole console)
    {
        if (firm.Services.Count > 0)
        {
            var table = ReportText.Table("Service", "From", "Notified", "Until", "Entry");
            table.Columns[4].RightAligned();
            foreach (var (service, held) in firm.Services.OrderBy(entry => entry.Key))
            {
                table.AddRow(
                    $"{service}  {service.EnglishName}", held.Value.From is { } from ? ReportText.Day(from) : "not stated", held.Value.Notified is { } notified ? ReportText.Day(notified) : "",
                    held.Value.Until is { } until ? ReportText.Day(until.Value) : "", ReportText.Number(held.Entry));
            }
            console.Write(table);
        }
        WriteOpen(console, "Services", firm.ServicesOpen);
    }

    private void WritePassports(IAnsiConsole console)
    {
        if (firm.Passports.Count > 0)
        {
            var table = ReportText.Table("Passport to", "Now", "Covers", "Last step", "What it waits for");
            foreach (var (state, passport) in firm.Passports.OrderBy(entry => entry.Key))
            {
                var time = clock(firm, passport);
                table.AddRow($"{state.Code}  {state.EnglishName}", $"[{Colour(time.Phase)}]{FirmWords.Of(time.Phase)}[/]", Covered(passport), Last(passport), Waits(time));
            }
            console.Write(table);
        }
        WriteOpen(console, "Passports", firm.PassportsOpen);
    }

    private void WriteClients(IAnsiConsole console)
    {
        if (firm.Clients.Count == 0) return;
        var table = ReportText.Table("Clients in", "Number", "Assets, EUR", "Counted on", "Entry");
        foreach (var column in (int[])[1, 2, 4]) table.Columns[column].RightAligned();
        foreach (var (state, count) in firm.Clients.OrderByDescending(entry => entry.Value.Value.Clients))
        {
            table.AddRow($"{state.Code}  {state.EnglishName}", ReportText.Number(count.Value.Clients), count.Value.Assets is { } assets ? ReportText.Number(assets) : "", ReportText.Day(count.Value.On), ReportText.Number(count.Entry));
        }
        console.Write(table);
    }

    private void WriteMeasures(IAnsiConsole console)
    {
        if (firm.Measures.Count == 0) return;
        var table = ReportText.Table("Measure under", "By the authority of", "From", "Until", "Services", "Entry");
        table.Columns[5].RightAligned();
        foreach (var noted in firm.Measures)
        {
            var measure = noted.Value;
            table.AddRow(
                FirmWords.Of(measure.Power), measure.State.EnglishName, ReportText.Day(measure.From), measure.Until is { } until ? ReportText.Day(until) : "",
                measure.Services is { } services ? string.Join(' ', services) : "all", ReportText.Number(noted.Entry));
        }
        console.Write(table);
    }

    private void WriteStated(IAnsiConsole console)
    {
        if (firm.Stated.Count == 0) return;
        var table = ReportText.Table("Stated", "Value", "Recorded", "Entry");
        table.Columns[3].RightAligned();
        foreach (var (name, stated) in firm.Stated.OrderBy(fact => fact.Key, StringComparer.Ordinal)) table.AddRow(Markup.Escape(name), Markup.Escape(stated.Value.ToString()), ReportText.Day(stated.Recorded), ReportText.Number(stated.Entry));
        console.Write(table);
    }

    private static void WriteOpen(IAnsiConsole console, string list, OpenList open)
    {
        if (open.Rest is { } rest) console.MarkupLineInterpolated($"[yellow]{list} are not known whole, because {rest.Value}.[/]");
        foreach (var (key, why) in open.Keys) console.MarkupLineInterpolated($"[yellow]{list}: {key} is in doubt, because {why.Value}.[/]");
        if (open.IsOpen) console.WriteLine();
    }

    private string Waits(PassportClock time) => time.Phase switch
    {
        PassportPhase.Submitted => $"{firm.Home.EnglishName} to forward it by {ReportText.Day(time.ForwardBy!.Value)}; effective {ReportText.Day(time.EffectiveFrom!.Value)} at the latest",
        PassportPhase.Late => $"{firm.Home.EnglishName} to forward it, due since {ReportText.Day(time.ForwardBy!.Value)}; effective {ReportText.Day(time.EffectiveFrom!.Value)} at the latest",
        PassportPhase.Forwarded => $"word from {firm.Home.EnglishName}; effective {ReportText.Day(time.EffectiveFrom!.Value)} at the latest",
        _ => "",
    };

    private static string Last(Passport passport)
    {
        var (step, day) = passport.Steps.MaxBy(step => step.Value.Entry);
        return $"{FirmWords.Of(step)} {ReportText.Day(day.Value)}";
    }

    private static string Covered(Passport passport) => passport.Services is { } services ? string.Join(' ', services) : "all";

    private static string? Iso(Passport passport, PassportStep step) => Iso(passport.On(step));

    private static string? Iso(DateOnly? day) => day is { } date ? ReportText.Iso(date) : null;

    private static string Colour(PassportPhase phase) => phase switch
    {
        PassportPhase.Effective => "green",
        PassportPhase.Late => "red",
        PassportPhase.Ended => "grey",
        _ => "yellow",
    };
}
