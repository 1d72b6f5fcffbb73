using System.CommandLine;
using System.Globalization;
using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;

namespace Portolan.Desks.Duties;

/// <summary>The options that choose duties, and what they choose.</summary>
internal sealed class DutyFilter
{
    public Option<string[]> Firm { get; } = new("--firm") { Description = "the firm: an LEI, an id or a name; may be repeated (default: the firms of the record)", HelpName = "FIRM", DefaultValueFactory = _ => [] };

    public Option<string?> State { get; } = new("--state") { Description = "only what is owed for this State", HelpName = "STATE" };

    public Option<string?> Status { get; } = new("--status") { Description = $"only duties that stand so: {string.Join(", ", FirmWords.All<DutyStatus>())}", HelpName = "STATUS" };

    public Option<string?> Due { get; } = new("--due") { Description = "only what is overdue or due within so many days, such as 30d", HelpName = "DAYS" };

    public Option<bool> All { get; } = new("--all") { Description = "those that do not bind too" };

    /// <summary>The duties chosen of some firms, the most pressing first.</summary>
    /// <exception cref="CommandException">An option cannot be used.</exception>
    public IReadOnlyList<DutyAnswer> Of(ParseResult arguments, DutyReading reading)
    {
        var state = arguments.GetValue(State) is { } named ? RegisterQuestions.FindState("--state", named).Code : null;
        DutyStatus? status = arguments.GetValue(Status) is { } word ? FirmWords.Parse<DutyStatus>("--status", word) : null;
        var until = DaysOf(arguments.GetValue(Due)) is { } days ? reading.Chart.On.AddDays(days) : (DateOnly?)null;
        return Choose(reading, arguments.GetValue(Firm)!, state, status, until, arguments.GetValue(All));
    }

    /// <summary>The duties of some firms that fit, the most pressing first.</summary>
    /// <param name="reading">The duties.</param>
    /// <param name="firms">The firms, as arguments name them; none for those of the record.</param>
    /// <param name="state">Only what is owed for this State; null for all.</param>
    /// <param name="status">Only duties that stand so; null for all.</param>
    /// <param name="until">Only what is overdue or due by this day; null for all.</param>
    /// <param name="withOthers">Those that do not bind too.</param>
    /// <exception cref="CommandException">A firm is not known, or none is named and the record has none.</exception>
    public static IReadOnlyList<DutyAnswer> Choose(DutyReading reading, string[] firms, string? state, DutyStatus? status, DateOnly? until, bool withOthers)
    {
        var all = withOthers || status == DutyStatus.NotApplicable;
        return
        [
            .. Ordered(reading.Firms(firms).SelectMany(reading.Of))
                .Where(answer => (state is null || answer.Key.State == state) && (status is null || answer.Status == status))
                .Where(answer => all || answer.Status != DutyStatus.NotApplicable)
                .Where(answer => until is null || answer.Status == DutyStatus.Overdue || answer.Standing?.Next <= until || answer is { Status: DutyStatus.Due, Standing.Next: null }),
        ];
    }

    /// <summary>Duties in the order in which they press.</summary>
    public static IEnumerable<DutyAnswer> Ordered(IEnumerable<DutyAnswer> answers) =>
        answers.OrderBy(answer => Order(answer.Status)).ThenBy(answer => answer.Standing?.Next ?? DateOnly.MaxValue).ThenBy(answer => answer.Rule.Id).ThenBy(answer => answer.Place, StringComparer.Ordinal);

    private static int Order(DutyStatus status) => status switch
    {
        DutyStatus.Overdue => 0,
        DutyStatus.Due => 1,
        DutyStatus.Unsettled => 2,
        DutyStatus.Met => 3,
        DutyStatus.NoOccasion => 4,
        _ => 5,
    };

    private static int? DaysOf(string? text)
    {
        if (text is null) return null;
        return int.TryParse(text.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= DutyReading.MostDays ? days : throw CommandException.Usage($"--due '{text}' (expected a number of days, such as 30d)");
    }
}
