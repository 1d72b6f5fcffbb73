using Portolan.CommandLine;
using Portolan.Rules.Clocks;

namespace Portolan.Desks.Firms;

/// <summary>The words of clocks for people.</summary>
internal static class ClockText
{
    /// <summary>What is waited for, with what has to be known to read the day.</summary>
    public static string Waits(RunningClock running)
    {
        var text = running.Clock.Title.English;
        if (running.Done is { } done) return $"{text}: {FirmWords.Of(done.Step)} {ReportText.Iso(done.On)}{(running.CameLate ? ", late" : "")}";
        if (running.Status == ClockStatus.Waiting) return $"{text}: once what is missing is supplied";
        if (running.IsProvisional) text += " (as if what was received were complete)";
        return running.Clock.End switch
        {
            ClockEnd.Approved => $"{text}; no opposition by then is approval",
            ClockEnd.MayBeginAfter or ClockEnd.MayBeginOn => $"{text} from {ReportText.Iso(running.Opens!.Value)}",
            _ => text,
        };
    }

    /// <summary>What a question does to a clock.</summary>
    public static string Pause(ClockPause pause) => pause.Effect switch
    {
        PauseEffect.Stops => $"The question of {ReportText.Day(pause.Asked)} stops the clock until the end of {ReportText.Day(pause.Until!.Value)}.",
        PauseEffect.StopsForLongest => $"The question of {ReportText.Day(pause.Asked)} stops the clock until the answer, and to the end of {ReportText.Day(pause.Until!.Value)} at the latest.",
        PauseEffect.TooLate => $"The question of {ReportText.Day(pause.Asked)} came too late to stop the clock.",
        _ => $"The question of {ReportText.Day(pause.Asked)} is not the first and does not stop the clock.",
    };

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
