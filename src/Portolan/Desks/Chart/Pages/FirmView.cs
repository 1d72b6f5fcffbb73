using Portolan.Desks.Firms.State;
using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Rules.Decisions;
using Portolan.Rules.Planning;
using Portolan.Web;

namespace Portolan.Desks.Chart.Pages;

/// <summary>One firm: every service in every State, without and with the scenarios assumed.</summary>
public sealed class FirmView
{
    private readonly Decision[,] before;
    private readonly Decision[,] after;

    private FirmView(IFirm firm, ChartQuestion question, Decision[,] before, Decision[,] after)
    {
        Days = new DayChoice(question.On, BoundaryDays.Of(question, new CellFilter([firm.Id], [], [], [])));
        (this.before, this.after) = (before, after);
        (Id, Name, Home, Lei, On, Sources) = (firm.Id, firm.Name, firm.Home, firm.Lei, question.On, words => ChartView.SourcesOf(question.Firms, words));
        IsRecorded = firm is Firm;
        Scenarios = [.. question.Edition.Scenarios];
        States = [.. question.Planner.Grid.States.Select(Country.Parse)];
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its home State.</summary>
    public Country? Home { get; }

    /// <summary>Its LEI.</summary>
    public Lei? Lei { get; }

    /// <summary>Whether the record holds it.</summary>
    public bool IsRecorded { get; }

    /// <summary>The day.</summary>
    public DateOnly On { get; }

    /// <summary>The days on which something changes for the firm.</summary>
    public DayChoice Days { get; }

    /// <summary>Where firms are known from.</summary>
    public Func<Words, string> Sources { get; }

    /// <summary>The scenarios assumed.</summary>
    public IReadOnlyList<ChosenScenario> Scenarios { get; }

    /// <summary>The States, in the order of the columns.</summary>
    public IReadOnlyList<Country> States { get; }

    /// <summary>The services that are permitted or unsettled somewhere, with or without the scenarios.</summary>
    public IReadOnlyList<Service> Services =>
        [.. Service.All.Where(service => States.Any(state => At(service, state).After != Decision.NotPermitted || At(service, state).Before != Decision.NotPermitted))];

    /// <summary>How many cells are permitted.</summary>
    public int Permitted => Count((_, now) => now == Decision.Permitted);

    /// <summary>How many are unsettled.</summary>
    public int Unsettled => Count((_, now) => now == Decision.Unsettled);

    /// <summary>How many the scenarios take.</summary>
    public int Lost => Count((was, now) => was == Decision.Permitted && now != Decision.Permitted);

    /// <summary>How many States are open for something.</summary>
    public int StatesOpen => States.Count(state => Service.All.Any(service => At(service, state).After == Decision.Permitted));

    /// <summary>The view of a firm.</summary>
    internal static FirmView Of(ChartQuestion question, string named)
    {
        var firm = RegisterQuestions.FindFirm(question.Firms, named);
        var number = question.Firms.Index().First(candidate => candidate.Item.Id == firm.Id).Index;
        var after = question.Planner.Decide(question.Edition, question.On);
        var before = question.Edition.Scenarios.Count == 0 ? after : question.Planner.Decide(question.Plain, question.On);
        return new FirmView(firm, question, Row(before, number), Row(after, number));
    }

    /// <summary>The decisions for a service in a State.</summary>
    public (Decision Before, Decision After) At(Service service, Country state)
    {
        var column = 0;
        while (States[column] != state) column++;
        return (this.before[service.Letter - 'a', column], this.after[service.Letter - 'a', column]);
    }

    private int Count(Func<Decision, Decision, bool> wanted) => Service.All.Sum(service => States.Count(state => At(service, state) is var (was, now) && wanted(was, now)));

    private static Decision[,] Row(DecisionMatrix matrix, int firm)
    {
        var row = new Decision[matrix.Grid.Services.Count, matrix.Grid.States.Count];
        for (var service = 0; service < row.GetLength(0); service++)
        {
            for (var state = 0; state < row.GetLength(1); state++) row[service, state] = matrix[new Cell(firm, service, state)];
        }
        return row;
    }
}
