using Portolan.CommandLine;
using Portolan.Rules.Clocks;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Firms;

/// <summary>The words of clocks for people, in a language.</summary>
/// <param name="language">The language.</param>
internal sealed class ClockText(Language language)
{
    /// <summary>What is waited for, with what has to be known to read the day.</summary>
    public string Waits(RunningClock running)
    {
        var text = running.Clock.Title.In(language);
        if (running.Done is { } done) return $"{text}{Say(": ", " : ")}{Of(done.Step)} {ReportText.Iso(done.On)}{(running.CameLate ? Say(", late", ", en retard") : "")}";
        if (running.Status == ClockStatus.Waiting) return text + Say(": once what is missing is supplied", " : une fois fourni ce qui manque");
        if (running.IsProvisional) text += Say(" (as if what was received were complete)", " (comme si ce qui a été reçu était complet)");
        return running.Clock.End switch
        {
            ClockEnd.Approved => text + Say("; no opposition by then is approval", "; sans opposition d'ici là, c'est approuvé"),
            ClockEnd.MayBeginAfter or ClockEnd.MayBeginOn => $"{text} {Say("from", "à partir du")} {ReportText.Iso(running.Opens!.Value)}",
            _ => text,
        };
    }

    /// <summary>What a question does to a clock.</summary>
    public string Pause(ClockPause pause)
    {
        var asked = ReportText.Day(pause.Asked, language);
        var until = pause.Until is { } last ? ReportText.Day(last, language) : "";
        return pause.Effect switch
        {
            PauseEffect.Stops => Say($"The question of {asked} stops the clock until the end of {until}.", $"La question du {asked} suspend le délai jusqu'à la fin du {until}."),
            PauseEffect.StopsForLongest => Say(
                $"The question of {asked} stops the clock until the answer, and to the end of {until} at the latest.", $"La question du {asked} suspend le délai jusqu'à la réponse, et au plus tard jusqu'à la fin du {until}."),
            PauseEffect.TooLate => Say($"The question of {asked} came too late to stop the clock.", $"La question du {asked} est venue trop tard pour suspendre le délai."),
            _ => Say($"The question of {asked} is not the first and does not stop the clock.", $"La question du {asked} n'est pas la première et ne suspend pas le délai."),
        };
    }

    /// <summary>How sure the rulebook is of a clock, with the reason; null where the official text is the source.</summary>
    public string? Doubt(ProcedureClock clock) => clock.Confidence.Level switch
    {
        ConfidenceLevel.Verified => null,
        ConfidenceLevel.Inference => $"{Say("Inference: ", "Déduction : ")}{clock.Confidence.Because!.In(language)}",
        ConfidenceLevel.Secondary => $"{Say("Secondary source: ", "Source secondaire : ")}{clock.Confidence.Because!.In(language)}",
        _ => $"{Say("Unverified: ", "Non vérifié : ")}{clock.Confidence.Because!.In(language)}",
    };

    /// <summary>The word for where a clock stands.</summary>
    public string Of(ClockStatus status) => Say(FirmWords.Of(status), status switch
    {
        ClockStatus.Running => "en cours",
        ClockStatus.Suspended => "suspendu",
        ClockStatus.Waiting => "en attente",
        ClockStatus.Late => "en retard",
        ClockStatus.Elapsed => "écoulé",
        _ => "terminé",
    });

    /// <summary>The word for a step.</summary>
    public string Of(ProcedureStep step) => Say(FirmWords.Of(step), step switch
    {
        ProcedureStep.Submitted => "dépôt",
        ProcedureStep.Acknowledged => "accusé de réception",
        ProcedureStep.DeclaredIncomplete => "déclarée incomplète",
        ProcedureStep.Supplied => "complément fourni",
        ProcedureStep.DeclaredComplete => "déclarée complète",
        ProcedureStep.Question => "question",
        ProcedureStep.Answer => "réponse",
        ProcedureStep.Extended => "prolongation",
        ProcedureStep.Changed => "modification",
        ProcedureStep.Forwarded => "transmission",
        ProcedureStep.Communicated => "communication",
        ProcedureStep.Decided => "décision",
        ProcedureStep.Notified => "notification de la décision",
        _ => "retrait",
    });

    /// <summary>One of two texts, by the language.</summary>
    public string Say(string english, string french) => language == Language.French ? french : english;

    /// <summary>A day as ISO 8601 has it, or null.</summary>
    public static string? Iso(DateOnly? day) => day is { } date ? ReportText.Iso(date) : null;

    /// <summary>The colour of a status.</summary>
    public static string Colour(ClockStatus status) => status switch
    {
        ClockStatus.Late => "red",
        ClockStatus.Running or ClockStatus.Suspended or ClockStatus.Waiting => "yellow",
        ClockStatus.Elapsed => "green",
        _ => "grey",
    };
}
