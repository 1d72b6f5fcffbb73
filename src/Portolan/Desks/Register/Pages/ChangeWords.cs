using Portolan.Formats.Register;
using Portolan.Web;

namespace Portolan.Desks.Register.Pages;

/// <summary>What changed about firms, in the words of a page.</summary>
internal static class ChangeWords
{
    /// <summary>What changes say, a line each; services and hosts that changed in the same way share a line.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FirmChange> changes, Words words)
    {
        var listed = changes.ToList();
        foreach (var change in listed.Where(change => change is not (ServiceChange or HostChange))) yield return Of(change, words);
        foreach (var group in listed.OfType<ServiceChange>().GroupBy(change => (change.Before, change.After)))
        {
            yield return words.Say("services {0}: {1} → {2}", string.Join(' ', group.Select(change => change.Service)), words[Of(group.Key.Before)], words[Of(group.Key.After)]);
        }
        foreach (var group in listed.OfType<HostChange>().GroupBy(change => (change.Before, change.After)))
        {
            yield return words.Say("host States {0}: {1} → {2}", string.Join(' ', group.Select(change => change.State.Code)), words[Of(group.Key.Before)], words[Of(group.Key.After)]);
        }
    }

    /// <summary>By what a firm was found again.</summary>
    public static string Of(MatchedBy by) => by switch
    {
        MatchedBy.Lei => "LEI",
        MatchedBy.NameAndHome => "name and home State",
        MatchedBy.WebsiteAndHome => "website and home State",
        _ => "damaged LEI",
    };

    /// <summary>The services of a row.</summary>
    public static string Of(ServiceList list, Words words) => list.IsStated ? RegisterText.Services(list) : words["not stated"];

    /// <summary>The host States of a row.</summary>
    public static string Of(HostList list, Words words) => RegisterText.Hosts(list) switch { "not stated" => words["not stated"], "none" => words["none"], var states => states };

    private static string Of(FirmChange change, Words words) => change switch
    {
        FieldChange field => words.Say("{0}: {1} → {2}", words[Of(field.Field)], Quote(field.Before, words), Quote(field.After, words)),
        EntryCame came => words.Say("a further row: authorised {0}, services {1}, host States {2}", Day(came.Entry, words), Of(came.Entry.Services, words), Of(came.Entry.Hosts, words)),
        EntryLeft left => words.Say("a row less: authorised {0}, services {1}, host States {2}", Day(left.Entry, words), Of(left.Entry.Services, words), Of(left.Entry.Hosts, words)),
        _ => throw new ArgumentException($"{change} is shown with others of its kind", nameof(change)),
    };

    private static string Of(FirmField field) => field switch
    {
        FirmField.Name => "name",
        FirmField.Lei => "LEI",
        FirmField.Home => "home State",
        FirmField.Authority => "authority",
        FirmField.CommercialName => "commercial name",
        FirmField.Address => "address",
        FirmField.Websites => "websites",
        FirmField.Platforms => "trading platform",
        FirmField.AuthorisedFrom => "authorised from",
        FirmField.EndedOn => "ended on",
        FirmField.Services => "services",
        FirmField.Hosts => "host States",
        FirmField.Comments => "remarks",
        _ => "last update",
    };

    private static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Listed => "listed",
        Certainty.NotListed => "not listed",
        Certainty.Doubtful => "in doubt",
        _ => "not stated",
    };

    private static string Day(CaspEntry entry, Words words) => entry.AuthorisedFrom is { } day ? words.Day(day) : words["not stated"];

    private static string Quote(string text, Words words) => text.Length == 0 ? words["blank"] : text;
}
