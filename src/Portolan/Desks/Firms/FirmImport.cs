using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Formats.Register;
using Portolan.Recording;

namespace Portolan.Desks.Firms;

/// <summary>
/// Takes a firm over from the public register: what the register states becomes events, what it leaves open is left open with the reason.
/// </summary>
internal static class FirmImport
{
    /// <summary><c>firm import</c>.</summary>
    public static Command CreateCommand(CommonOptions options)
    {
        var views = new FirmViews(options);
        var (named, group, by) = (new Option<string>("--from-register") { Description = "the firm in the public register: an LEI, an id or a name", HelpName = "FIRM", Required = true }, new Option<string?>("--group") { Description = "the group that it belongs to", HelpName = "NAME" }, Recorder.By());
        var command = new Command("import", "Take a firm over from the public register") { named, group, by, options.Register, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var who = Recorder.Of(arguments, by);
            var register = RegisterOfDay.Open(arguments.GetValue(options.Register), arguments.GetValue(options.Data), null);
            var found = RegisterQuestions.FindFirm(register.Firms, arguments.GetValue(named)!);
            if (found.Home is not { } home) throw CommandException.BadInput($"the register does not say which State is the home State of {found.Name}: enter it with portolan firm add");
            var rows = string.Join(", ", found.Entries.Select(entry => ReportText.Plain(entry.Row)));
            var source = $"ESMA register, {ReportText.Iso(register.Date)}, row {rows}";
            await using var writer = await Journal.Of(arguments, options).WriteAsync(cancellation: cancellation);
            var firm = await new FirmDesk(writer, who).AddAsync(
                book => FirmRequests.Add(book, found.Name, home, EntityKind.Unspecified, found.Lei, arguments.GetValue(group), source: source), [.. Events(found, register.Date)]);
            return views.PrintRecorded(arguments, firm, format);
        });
        return command;
    }

    /// <summary>What the register states of a firm, and what it leaves open.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="day">The day of the register.</param>
    public static IEnumerable<FirmEvent> Events(RegisteredFirm firm, DateOnly day) => [.. Services(firm), .. Passports(firm, day), .. firm.Entries.SelectMany(entry => Open(firm, entry))];

    /// <summary>A service that several rows list counts as in the row that lasts, and in the earliest of those: that row comes last.</summary>
    private static IEnumerable<FirmEvent> Services(RegisteredFirm firm)
    {
        var hasEnded = firm.Entries.All(entry => entry.EndedOn is not null);
        foreach (var entry in firm.Entries.OrderBy(entry => entry.EndedOn is null).ThenByDescending(entry => entry.AuthorisedFrom ?? DateOnly.MaxValue).Where(entry => entry.Services.Known.Count > 0))
        {
            yield return new ServicesAuthorised([.. entry.Services.Known], entry.AuthorisedFrom);
            if (entry.EndedOn is { } ended && !hasEnded) yield return new ServicesEnded(ended, [.. entry.Services.Known]);
        }
        if (hasEnded) yield return new ServicesEnded(firm.Entries.Max(entry => entry.EndedOn)!.Value);
    }

    private static IEnumerable<FirmEvent> Passports(RegisteredFirm firm, DateOnly day)
    {
        foreach (var state in firm.Entries.SelectMany(entry => entry.Hosts.Known).Distinct().Order())
        {
            var listing = firm.Entries.Where(entry => entry.Hosts.About(state) == Certainty.Listed).ToList();
            IReadOnlyList<Service>? covered = listing.Count < firm.Entries.Count ? [.. listing.SelectMany(entry => entry.Services.Known).Distinct().Order()] : null;
            yield return new PassportAdvanced(state, PassportStep.Listed, day, covered);
        }
    }

    private static IEnumerable<ListLeftOpen> Open(RegisteredFirm firm, CaspEntry entry)
    {
        var services = entry.Services.Doubtful.Select(doubt => doubt.Service).Where(service => firm.Entries.All(other => other.Services.About(service) != Certainty.Listed)).ToList();
        if (services.Count > 0) yield return new ListLeftOpen(FirmList.Services, "the register's wording can be read as this service or as another", [.. services.Select(service => service.ToString())]);
        var hosts = entry.Hosts.Doubtful.Where(state => firm.Entries.All(other => other.Hosts.About(state) != Certainty.Listed)).ToList();
        if (hosts.Count > 0) yield return new ListLeftOpen(FirmList.Passports, "the register's code can be read as this State or as another", [.. hosts.Select(state => state.Code)]);
        if (WhyOpen(entry.Services.IsStated, entry.Services.Unread.Count, "services") is { } unclear) yield return new ListLeftOpen(FirmList.Services, unclear);
        if (WhyOpen(entry.Hosts.IsStated, entry.Hosts.Unread.Count, "host States") is { } blank) yield return new ListLeftOpen(FirmList.Passports, blank);
    }

    private static string? WhyOpen(bool isStated, int unread, string list)
    {
        if (!isStated) return $"the register's list of {list} is blank";
        return unread > 0 ? $"part of the register's list of {list} cannot be read" : null;
    }
}
