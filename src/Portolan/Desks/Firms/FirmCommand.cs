using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Recording;

namespace Portolan.Desks.Firms;

/// <summary><c>portolan firm</c>: the firms of one's own group, what they may do, and whom they serve.</summary>
internal sealed class FirmCommand
{
    private readonly CommonOptions options;
    private readonly FirmViews views;
    private readonly Option<string?> by = Recorder.By();

    private FirmCommand(CommonOptions options) => (this.options, this.views) = (options, new FirmViews(options));

    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options)
    {
        var verbs = new FirmCommand(options);
        return new Command("firm", "Your own firms: authorisations, notifications, passports and their clocks, clients, measures of authorities")
        {
            verbs.CreateAdd(), FirmImport.CreateCommand(options), verbs.views.CreateList(), verbs.views.CreateShow(), verbs.CreateDescribe(), verbs.CreateState(), verbs.views.CreateFacts(), verbs.CreateAuthorise(),
            verbs.CreateWithdraw(), verbs.CreatePassport(), ApplicationCommand.Create(options, verbs.views), ClocksCommand.Create(options, verbs.views), verbs.CreateClients(),
            verbs.CreateMeasure(), verbs.CreateConfirm(), verbs.CreateRemove(),
        };
    }

    private Command CreateAdd()
    {
        var name = new Option<string>("--name") { Description = "the firm's name", HelpName = "NAME", Required = true };
        var home = new Option<string>("--home") { Description = "the State of its registered office", HelpName = "STATE", Required = true };
        var kind = new Option<string>("--kind") { Description = $"how it comes to be entitled: {string.Join(", ", FirmWords.All<EntityKind>())} (default: casp)", HelpName = "KIND", DefaultValueFactory = _ => FirmWords.Of(EntityKind.Casp) };
        var lei = new Option<string?>("--lei") { Description = "its LEI", HelpName = "LEI" };
        var group = new Option<string?>("--group") { Description = "the group that it belongs to", HelpName = "NAME" };
        var command = new Command("add", "Enter a firm") { name, home, kind, lei, group, this.by, this.options.Data, this.options.Store, this.options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = this.options.FormatOf(arguments);
            var (state, entity, identifier) = (RegisterQuestions.FindState("--home", arguments.GetValue(home)!), FirmWords.Parse<EntityKind>("--kind", arguments.GetValue(kind)!), LeiOf(arguments.GetValue(lei)));
            var who = Recorder.Of(arguments, this.by);
            await using var writer = await Journal.Of(arguments, this.options).WriteAsync(cancellation: cancellation);
            var firm = await new FirmDesk(writer, who).AddAsync(book => FirmRequests.Add(book, arguments.GetValue(name)!, state, entity, identifier, arguments.GetValue(group)));
            return this.views.PrintRecorded(arguments, firm, format);
        });
        return command;
    }

    private Command CreateDescribe()
    {
        var name = new Option<string?>("--name") { Description = "its name", HelpName = "NAME" };
        var kind = new Option<string?>("--kind") { Description = "how it comes to be entitled", HelpName = "KIND" };
        var group = new Option<string?>("--group") { Description = "the group that it belongs to", HelpName = "NAME" };
        var mifid = new Option<string?>("--mifid") { Description = "its investment services (Directive 2014/65/EU, Annex I)", HelpName = "A1,B1,…" };
        var fund = new Option<string?>("--fund-services") { Description = "its services besides fund management: portfolio-management, investment-advice, order-transmission", HelpName = "NAMES" };
        return Verb("describe", "Enter or correct facts about a firm", (arguments, _) =>
        {
            var described = new FirmDescribed(
                arguments.GetValue(name), arguments.GetValue(kind) is { } text ? FirmWords.Parse<EntityKind>("--kind", text) : null, arguments.GetValue(group),
                FirmOptions.CodesOf(arguments, mifid, FirmOptions.MifidServices), FirmOptions.CodesOf(arguments, fund, FirmOptions.FundServices));
            return described == new FirmDescribed() ? throw CommandException.Usage("nothing to record (expected --name, --kind, --group, --mifid or --fund-services)") : [described];
        }, name, kind, group, mifid, fund);
    }

    private Command CreateState()
    {
        var facts = new Argument<string[]>("facts") { Description = "facts as NAME=VALUE (portolan firm facts lists them)", HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
        var command = Verb("state", "State facts about a firm that duties and bounds turn on", (arguments, _) =>
        {
            var schema = this.views.SchemaOf(arguments);
            var stated = arguments.GetValue(facts)!.Select(text => StatedFact.Parse(schema, text)).ToList();
            if (stated.Select(fact => fact.Name).Distinct().Count() < stated.Count) throw CommandException.Usage("a fact is stated twice");
            return [new FactsStated(stated.ToDictionary(fact => fact.Name, fact => fact.Value))];
        });
        command.Arguments.Add(facts);
        return command;
    }

    private Command CreateAuthorise()
    {
        var services = FirmOptions.Services("the services, a to j", required: true);
        var from = FirmOptions.Day("--from", "the first day on which they may be provided in the home State", required: true);
        var notified = FirmOptions.Day("--notified", "the day on which the authority received the notification (entities of Art. 60)");
        var incomplete = new Option<bool>("--incomplete") { Description = "the authority has said that the notification is not complete" };
        return Verb("authorise", "Record services that were authorised (MiCA Art. 63) or notified (Art. 60)", (arguments, firm) =>
        [
            FirmRequests.Authorise(firm, FirmOptions.ServicesOf(arguments, services)!, FirmOptions.DayOf(arguments, from)!.Value, FirmOptions.DayOf(arguments, notified), arguments.GetValue(incomplete) ? false : null),
        ], services, from, notified, incomplete);
    }

    private Command CreateWithdraw()
    {
        var from = FirmOptions.Day("--from", "the first day on which it no longer holds", required: true);
        var services = FirmOptions.Services("the services that end (default: the whole authorisation)");
        var licence = new Option<bool>("--licence") { Description = "the licence that a notification of Art. 60 rests on was withdrawn (Art. 60(11))" };
        return Verb("withdraw", "Record that an authorisation was withdrawn or given up, whole or for some services", (arguments, firm) =>
        {
            var day = FirmOptions.DayOf(arguments, from)!.Value;
            return [arguments.GetValue(licence) ? new LicenceWithdrawn(day) : FirmRequests.End(firm, day, FirmOptions.ServicesOf(arguments, services))];
        }, from, services, licence);
    }

    private Command CreatePassport()
    {
        var state = FirmOptions.State();
        var services = FirmOptions.Services("the services that the passport covers (default: all)");
        var steps = new (PassportStep Step, Option<string?> Day)[]
        {
            (PassportStep.Submitted, FirmOptions.Day("--submitted", "the day on which the home authority received the information of Art. 65(1)")),
            (PassportStep.Forwarded, FirmOptions.Day("--forwarded", "the day on which the home authority forwarded it (Art. 65(2))")),
            (PassportStep.Communicated, FirmOptions.Day("--communicated", "the day on which it told the firm so (Art. 65(3))")),
            (PassportStep.Started, FirmOptions.Day("--started", "the day on which the firm began to serve the host State")),
            (PassportStep.Ended, FirmOptions.Day("--ended", "the day from which it no longer does")),
        };
        var command = Verb("passport", "Record a step of a passport to a host State (MiCA Art. 65)", (arguments, firm) =>
        {
            var host = RegisterQuestions.FindState("STATE", arguments.GetValue(state)!);
            var given = steps.Where(step => arguments.GetValue(step.Day) is not null).ToList();
            if (given.Count != 1) throw CommandException.Usage($"one step at a time (expected one of {string.Join(", ", steps.Select(step => step.Day.Name))})");
            return [FirmRequests.Advance(firm, host, given[0].Step, FirmOptions.DayOf(arguments, given[0].Day)!.Value, FirmOptions.ServicesOf(arguments, services))];
        }, [.. steps.Select(step => step.Day), services]);
        command.Arguments.Add(state);
        return command;
    }

    private Command CreateClients()
    {
        var state = FirmOptions.State();
        var clients = new Option<string?>("--clients") { Description = "how many clients there are", HelpName = "NUMBER", Required = true };
        var assets = new Option<string?>("--assets") { Description = "what is held for them, in whole euro", HelpName = "EURO" };
        var on = FirmOptions.Day("--on", "the day that the numbers are of", required: true);
        var command = Verb("clients", "Record how many clients a firm has in a State", (arguments, _) =>
        [
            FirmRequests.Count(RegisterQuestions.FindState("STATE", arguments.GetValue(state)!), FirmOptions.DayOf(arguments, on)!.Value, FirmOptions.NumberOf(arguments, clients)!.Value, FirmOptions.NumberOf(arguments, assets)),
        ], clients, assets, on);
        command.Arguments.Add(state);
        return command;
    }

    private Command CreateMeasure()
    {
        var state = FirmOptions.State();
        var power = new Option<string>("--power") { Description = $"the article of MiCA that it rests on: {string.Join(", ", FirmWords.All<MeasurePower>())}", HelpName = "ARTICLE", Required = true };
        var from = FirmOptions.Day("--from", "the first day", required: true);
        var until = FirmOptions.Day("--until", "the last day; given later, it ends the measure with the same article, State and first day");
        var services = FirmOptions.Services("the services concerned (default: all)");
        var command = Verb("measure", "Record a measure of an authority against a firm", (arguments, firm) =>
        [
            FirmRequests.Measure(
                firm, FirmWords.Parse<MeasurePower>("--power", arguments.GetValue(power)!), RegisterQuestions.FindState("STATE", arguments.GetValue(state)!),
                FirmOptions.DayOf(arguments, from)!.Value, FirmOptions.DayOf(arguments, until), FirmOptions.ServicesOf(arguments, services)),
        ], power, from, until, services);
        command.Arguments.Add(state);
        return command;
    }

    private Command CreateConfirm()
    {
        var list = new Argument<string>("list") { Description = "services or passports", HelpName = "LIST" };
        var command = Verb("confirm", "Say that a list which an import left open is complete as it stands", (arguments, _) => [new ListConfirmed(FirmWords.Parse<FirmList>("LIST", arguments.GetValue(list)!))]);
        command.Arguments.Add(list);
        return command;
    }

    private Command CreateRemove()
    {
        var why = new Option<string>("--why") { Description = "the reason", HelpName = "TEXT", Required = true };
        return Verb("remove", "No longer ask about a firm; what was recorded of it stays", (arguments, _) => [new FirmRemoved(arguments.GetValue(why)!)], why);
    }

    /// <summary>A verb that records something about a firm that there is.</summary>
    private Command Verb(string name, string description, Func<ParseResult, Firm, IReadOnlyList<FirmEvent>> request, params ReadOnlySpan<Option> own)
    {
        var named = FirmOptions.Firm();
        var command = CommonOptions.With(CommonOptions.With(new Command(name, description) { named }, own), this.by, this.options.Data, this.options.Store, this.options.Format);
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = this.options.FormatOf(arguments);
            var who = Recorder.Of(arguments, this.by);
            await using var writer = await Journal.Of(arguments, this.options).WriteAsync(cancellation: cancellation);
            var firm = await new FirmDesk(writer, who).RecordAsync(arguments.GetValue(named)!, found => request(arguments, found));
            return this.views.PrintRecorded(arguments, firm, format);
        });
        return command;
    }

    private static Lei? LeiOf(string? text)
    {
        if (text is null) return null;
        if (Lei.TryParse(text, out var lei)) return lei;
        throw CommandException.Usage(Lei.HasShape(text)
            ? $"--lei '{text}' has the form of an LEI, but its check digits are wrong (ISO 17442)"
            : $"--lei '{text}' is no LEI (expected 18 capital letters and digits and 2 check digits)");
    }
}
