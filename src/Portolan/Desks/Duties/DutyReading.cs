using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Chart;
using Portolan.Desks.Duties.Events;
using Portolan.Desks.Duties.Pages;
using Portolan.Desks.Duties.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;
using Portolan.Record.Folds;
using Portolan.Recording;
using Portolan.Rules.Calendars;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Duties;

/// <summary>The duties of firms on a day: the rules that bind them, with what was recorded of each.</summary>
internal sealed class DutyReading
{
    /// <summary>The number of a firm in a matrix of its own.</summary>
    private const int Alone = 0;

    /// <summary>The longest time ahead that one may ask for: ten years of days.</summary>
    public const int MostDays = 3660;

    private readonly DutyBook book;
    private readonly Decider decider;
    private readonly SameWork sameWork;

    private DutyReading(ChartQuestion chart, DutyBook book)
    {
        (Chart, this.book, this.decider) = (chart, book, new Decider(chart.Edition));
        var last = Today.AddDays(MostDays);
        if (chart.On > last) throw CommandException.Usage($"on {ReportText.Iso(chart.On)}: duties are looked at ten years ahead (expected a day up to {ReportText.Iso(last)})");
        this.sameWork = new SameWork(chart.Edition.Rules.Select(member => member.Rule).Where(rule => rule.InForce.Includes(chart.On)));
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>The firms, the day and the rules.</summary>
    public ChartQuestion Chart { get; }

    /// <summary>Reads what the options of a command name. Without a day it is about today.</summary>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public static DutyReading Of(ParseResult arguments, CommonOptions options)
    {
        var chart = ChartQuestion.Of(arguments, options, Today);
        var asOf = chart.Edition.Known is { } known ? AsOf.Day(known) : AsOf.Now;
        var folded = Journal.Of(arguments, options).ReadAsync(new DutiesFold(), asOf).GetAwaiter().GetResult();
        return new DutyReading(chart, folded?.State ?? new DutyBook());
    }

    /// <summary>The duties of a question, with what was recorded of them.</summary>
    public static DutyReading Of(ChartQuestion chart, DutyBook book) => new(chart, book);

    /// <summary>The firms that a command is about: those named, or else those of the record.</summary>
    /// <exception cref="CommandException">None is named and the record has none.</exception>
    public IReadOnlyList<IFirm> Firms(string[] named)
    {
        if (named.Length > 0) return [.. named.Select(name => RegisterQuestions.FindFirm(Chart.Firms, name)).Distinct()];
        return Chart.Firms.Recorded.Count > 0 ? Chart.Firms.Recorded : throw CommandException.Usage("the record has no firm yet, so --firm has to name one (of the register, or portolan firm add)");
    }

    /// <summary>Every duty of a firm, those that do not bind it included, in the order of the rules.</summary>
    public IEnumerable<DutyAnswer> Of(IFirm firm)
    {
        var matrix = FirmMatrices.Of(Chart, firm);
        for (var rule = 0; rule < matrix.Rules.Count; rule++)
        {
            if (matrix.Rules[rule].Rule.Duty is null) continue;
            foreach (var (cell, binds) in matrix.Of(rule, Alone)) yield return Answer(firm, matrix, rule, cell, binds);
        }
    }

    /// <summary>The bounds in numbers that bind a firm or may.</summary>
    public IEnumerable<LimitAnswer> LimitsOf(IFirm firm)
    {
        var matrix = FirmMatrices.Of(Chart, firm);
        for (var rule = 0; rule < matrix.Rules.Count; rule++)
        {
            var member = matrix.Rules[rule];
            if (member.Rule.Limit is null) continue;
            var (cell, binds) = matrix.Of(rule, Alone).First();
            var question = QuestionOf(firm, matrix, cell, null);
            if (binds != Truth.False) yield return new LimitAnswer(firm, member, binds, this.decider.Measure(member, question));
        }
    }

    /// <summary>What one rule came to, with its parts and facts.</summary>
    public RuleOutcome Explain(DutyAnswer answer) => this.decider.Outcome(answer.Member, answer.Question);

    private Question QuestionOf(IFirm firm, DutyMatrix matrix, Cell cell, string? state) =>
        new(matrix.Grid.Firms[Alone].Facts, matrix.Grid.Services[cell.Service], state ?? firm.Home?.Code ?? matrix.Grid.States[cell.State], Chart.On, Chart.Population.Globals);

    private DutyAnswer Answer(IFirm firm, DutyMatrix matrix, int rule, Cell cell, Truth binds)
    {
        var member = matrix.Rules[rule];
        var per = member.Rule.Per;
        var key = new DutyKey(member.Rule.Id.ToString(), per.HasFlag(Axis.State) ? matrix.Grid.States[cell.State] : null, per.HasFlag(Axis.Service) ? matrix.Grid.Services[cell.Service] : null);
        var question = QuestionOf(firm, matrix, cell, key.State);
        var history = this.book.Of(firm.Id, key);
        if (binds != Truth.True) return new DutyAnswer(firm, member, key, question, binds == Truth.False ? DutyStatus.NotApplicable : DutyStatus.Unsettled, null, history, null);
        var since = matrix.SinceOf(rule, cell);
        var calendar = CalendarOf(firm, member.Rule.Duty!, key);
        if (calendar is null || since is not { } first) return new DutyAnswer(firm, member, key, question, DutyStatus.Due, null, history, since);
        var standing = new DutyClock(calendar, Chart.On, first).Of(member.Rule.Duty!.Deadline, EvidenceOf(firm, key), [.. history.Occasions.Select(noted => noted.Occasion)]);
        return new DutyAnswer(firm, member, key, question, standing.Status, standing, history, since);
    }

    /// <summary>Its own evidence, and that of duties which are the same work.</summary>
    private List<DutyEvidenced> EvidenceOf(IFirm firm, DutyKey key) =>
        [.. this.sameWork.With(key.Duty).SelectMany(duty => this.book.Of(firm.Id, key with { Duty = duty }).Evidence).Select(noted => noted.Evidence)];

    /// <summary>The days of the authority that it is owed to count: those of the host State for a host authority, else of the home State.</summary>
    private WorkingCalendar? CalendarOf(IFirm firm, Duty duty, DutyKey key)
    {
        var state = duty.To == Addressee.HostAuthority && key.State is { } host ? host : firm.Home?.Code;
        return state is null ? null : Chart.Edition.Rulebook.Calendars.Find(state);
    }
}
