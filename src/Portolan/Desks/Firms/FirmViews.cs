using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Rules;
using Portolan.Record.Folds;
using Portolan.Recording;
using Portolan.Rules.Calendars;
using Portolan.Rules.Clocks;
using Portolan.Rules.Facts;

namespace Portolan.Desks.Firms;

/// <summary>The verbs that show firms.</summary>
internal sealed class FirmViews(CommonOptions options)
{
    /// <summary><c>firm list</c>.</summary>
    public Command CreateList()
    {
        var command = new Command("list", "The firms of the record") { options.On, options.Known, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var book = await ReadAsync(arguments, cancellation);
            ReportPrinter.Print(new FirmListReport(book.Firms, ClockOf(arguments), DayOf(arguments)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>firm show</c>.</summary>
    public Command CreateShow()
    {
        var named = FirmOptions.Firm();
        var command = new Command("show", "A firm: what it is authorised for, its passports and their clocks, its clients") { named, options.On, options.Known, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var firm = FirmDesk.Find(await ReadAsync(arguments, cancellation), arguments.GetValue(named)!);
            ReportPrinter.Print(new RecordedFirmReport(firm, ClockOf(arguments), DayOf(arguments)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>firm facts</c>.</summary>
    public Command CreateFacts()
    {
        var command = new Command("facts", "The facts that a firm can state of itself, which duties and bounds turn on") { options.Rulebook, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            ReportPrinter.Print(new FactListReport(StatedFact.All(SchemaOf(arguments))), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The facts of the rulebook.</summary>
    public FactSchema SchemaOf(ParseResult arguments) => RulebookFolder.Read(arguments, options).Schema;

    /// <summary>Prints a firm after something was recorded of it.</summary>
    public int PrintRecorded(ParseResult arguments, Firm? firm, OutputFormat format)
    {
        if (firm is null) Console.WriteLine("Removed. What was recorded of it stays in the record.");
        else ReportPrinter.Print(new RecordedFirmReport(firm, ClockOf(arguments), DayOf(arguments)), format);
        return (int)ExitCode.Done;
    }

    /// <summary>The firms of the record, as far as <c>--known</c> has them.</summary>
    public async Task<FirmBook> ReadAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var asOf = options.KnownOf(arguments) is { } day ? AsOf.Day(day) : AsOf.Now;
        return (await Journal.Of(arguments, options).ReadAsync(new FirmsFold(), asOf, cancellation))?.State ?? new FirmBook();
    }

    /// <summary>The day that <c>--on</c> names, or today.</summary>
    public DateOnly DayOf(ParseResult arguments) => options.OnOf(arguments) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private Func<Firm, Passport, PassportClock> ClockOf(ParseResult arguments)
    {
        var calendars = new Lazy<CalendarLibrary>(() => CalendarLibrary.Load(Path.Combine(RulebookFolder.Find(arguments, options), "calendars")));
        var clocks = new Lazy<ProcedureClocks>(() => ProcedureClocks.Load(RulebookFolder.Find(arguments, options)));
        return (firm, passport) => PassportClock.Of(passport, clocks.Value, calendars.Value.Get(firm.Home.Code), DayOf(arguments));
    }
}
