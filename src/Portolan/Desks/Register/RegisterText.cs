using Portolan.CommandLine;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>Register facts as text, for tables and rows.</summary>
internal static class RegisterText
{
    /// <summary>The services of a row: those listed, those in doubt with a question mark.</summary>
    public static string Services(ServiceList list)
    {
        if (!list.IsStated) return "not stated";
        var parts = list.Known.Select(service => service.ToString()).Concat(list.Doubtful.Select(doubt => $"{doubt.Service}?"));
        return string.Join(' ', list.Unread.Count > 0 ? parts.Append("…?") : parts);
    }

    /// <summary>The host States of a row: those listed, those in doubt with a question mark.</summary>
    public static string Hosts(HostList list)
    {
        if (!list.IsStated) return "not stated";
        var parts = list.Known.Select(state => state.Code).Concat(list.Doubtful.Select(state => $"{state.Code}?")).ToList();
        if (list.Unread.Count > 0) parts.Add("…?");
        return parts.Count == 0 ? "none" : string.Join(' ', parts);
    }

    /// <summary>A day as ISO 8601 has it, or a dash.</summary>
    public static string Day(DateOnly? date) => date is { } day ? ReportText.Iso(day) : "–";

    /// <summary>What a change says, in one line.</summary>
    public static string Change(FirmChange change) => change switch
    {
        FieldChange field => $"{Words(field.Field)}: {Quote(field.Before)} → {Quote(field.After)}",
        ServiceChange service => $"service {service.Service} ({service.Service.EnglishName}): {Words(service.Before)} → {Words(service.After)}",
        HostChange host => $"host {host.State.Code} ({host.State.EnglishName}): {Words(host.Before)} → {Words(host.After)}",
        EntryCame came => $"a further entry: authorised {Day(came.Entry.AuthorisedFrom)}, services {Services(came.Entry.Services)}, hosts {Hosts(came.Entry.Hosts)}",
        EntryLeft left => $"an entry less: authorised {Day(left.Entry.AuthorisedFrom)}, services {Services(left.Entry.Services)}, hosts {Hosts(left.Entry.Hosts)}",
        _ => change.ToString()!,
    };

    /// <summary>What changes say, a line each; services and hosts that changed in the same way share a line.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FirmChange> changes)
    {
        var listed = changes.ToList();
        foreach (var change in listed.Where(change => change is not (ServiceChange or HostChange))) yield return Change(change);
        foreach (var group in listed.OfType<ServiceChange>().GroupBy(change => (change.Before, change.After)))
        {
            yield return $"services {string.Join(' ', group.Select(change => change.Service))}: {Words(group.Key.Before)} → {Words(group.Key.After)}";
        }
        foreach (var group in listed.OfType<HostChange>().GroupBy(change => (change.Before, change.After)))
        {
            yield return $"hosts {string.Join(' ', group.Select(change => change.State.Code))}: {Words(group.Key.Before)} → {Words(group.Key.After)}";
        }
    }

    /// <summary>The name of a field that a change is about, as JSON has it.</summary>
    public static string FieldName(FirmChange change) => change switch
    {
        FieldChange field => char.ToLowerInvariant(field.Field.ToString()[0]) + field.Field.ToString()[1..],
        ServiceChange => "services",
        HostChange => "hosts",
        _ => "entries",
    };

    private static string Words(FirmField field) => string.Concat(field.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static string Words(Certainty certainty) => certainty switch
    {
        Certainty.Listed => "listed",
        Certainty.NotListed => "not listed",
        Certainty.Doubtful => "in doubt",
        _ => "not stated",
    };

    private static string Quote(string text) => text.Length == 0 ? "blank" : text;
}
