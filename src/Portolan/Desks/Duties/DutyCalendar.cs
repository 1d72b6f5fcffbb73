using System.Globalization;
using System.Text;

namespace Portolan.Desks.Duties;

/// <summary>The days on which something is due, as an iCalendar (RFC 5545).</summary>
internal static class DutyCalendar
{
    /// <summary>Lines are folded after this many octets (section 3.1).</summary>
    private const int MaxLine = 75;

    /// <summary>Writes the calendar. The same answers give the same bytes: the stamp of each event is the day asked about.</summary>
    public static void Write(Stream stream, DutyReading reading, IEnumerable<DutyAnswer> answers)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n" };
        var stamp = reading.Chart.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T000000Z";
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Portolan//Duties//EN", "CALSCALE:GREGORIAN"]) writer.WriteLine(line);
        foreach (var answer in answers.Where(answer => answer.Standing?.Next is not null).OrderBy(answer => answer.Standing!.Next).ThenBy(answer => answer.Key.Duty, StringComparer.Ordinal))
        {
            var day = answer.Standing!.Next!.Value;
            writer.WriteLine("BEGIN:VEVENT");
            WriteLine(writer, $"UID:{answer.Key.Duty}/{answer.Place.Replace(' ', '-')}/{day:yyyyMMdd}@{answer.Firm.Id}");
            writer.WriteLine($"DTSTAMP:{stamp}");
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}"));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}"));
            WriteLine(writer, $"SUMMARY:{Escape($"{answer.Rule.Title.English}{(answer.Place.Length > 0 ? $" ({answer.Place})" : "")}: {answer.Firm.Name}")}");
            WriteLine(writer, $"DESCRIPTION:{Escape($"{answer.Rule.Duty!.Owes.English} To {DutyWords.Of(answer.Rule.Duty.To).English}. {string.Join(", ", answer.Rule.Cites.Select(reading.Chart.Edition.Rulebook.Acts.Cite))}")}");
            writer.WriteLine("TRANSP:TRANSPARENT");
            writer.WriteLine("END:VEVENT");
        }
        writer.WriteLine("END:VCALENDAR");
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static void WriteLine(StreamWriter writer, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxLine)
            {
                writer.Write("\r\n ");
                octets = 1;
            }
            writer.Write(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        writer.WriteLine();
    }
}
