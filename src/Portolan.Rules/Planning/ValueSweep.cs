using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// Evaluates expressions wherever their values may differ, firm by firm, so that the facts of a large population need not be held as
/// values all at once.
/// </summary>
internal sealed class ValueSweep
{
    /// <summary>Up to so many firms are kept as values between sweeps, which costs some 10 KB each; more are shaped anew.</summary>
    private const int FirmsKept = 4_096;

    private readonly Population population;
    private readonly QuestionVariables variables;
    private readonly CelValue[] services;
    private readonly CelValue[] states;
    private readonly CelValue?[]? kept;
    private readonly List<Job> jobs = [];

    public ValueSweep(Rulebook rulebook, Population population, Grid grid)
    {
        this.population = population;
        variables = new QuestionVariables(rulebook);
        services = [.. grid.Services.Select(service => new CelString(service))];
        states = [.. grid.States.Select(state => new CelString(state))];
        kept = population.Firms.Count <= FirmsKept ? new CelValue?[population.Firms.Count] : null;
    }

    /// <summary>Puts an expression on the list.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="scenario">The scenario that it belongs to, or null.</param>
    /// <param name="date">The day, for one that reads it, otherwise null.</param>
    /// <param name="table">Takes the values.</param>
    public void Add(CheckedExpression expression, ChosenScenario? scenario, DateOnly? date, IValueTable table) => jobs.Add(new Job(expression, scenario, date, table));

    /// <summary>Evaluates what is on the list, and clears it.</summary>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    public void Run()
    {
        var prepared = jobs.Select(job => (Job: job, Activation: Bind(job))).ToList();
        jobs.Clear();
        foreach (var (job, activation) in prepared.Where(pair => pair.Job.Table.Layout.FirmRows == 1 && !ReadsFirm(pair.Job))) Fill(job, 0, activation);
        var perFirm = prepared.Where(pair => ReadsFirm(pair.Job)).Select(pair => (pair.Job, pair.Activation, Slot: pair.Job.Environment.FindVariable(QuestionVariables.FirmName)!.Slot)).ToList();
        if (perFirm.Count == 0) return;
        for (var firm = 0; firm < population.Firms.Count; firm++)
        {
            var value = FirmValue(firm);
            foreach (var (job, activation, slot) in perFirm) Fill(job, firm, activation.With(slot, value));
        }
    }

    private static bool ReadsFirm(Job job) => job.Table.Layout.Axes.HasFlag(Axis.Firm);

    private Activation Bind(Job job)
    {
        var activation = variables.Bind(job.Environment, population.Globals, job.Scenario);
        return job.Date is { } date ? activation.With(QuestionVariables.DateName, CelTimestamp.OfDate(date)) : activation;
    }

    private CelValue FirmValue(int firm)
    {
        if (kept is null) return variables.Firm(population.Firms[firm].Facts);
        return kept[firm] ??= variables.Firm(population.Firms[firm].Facts);
    }

    private void Fill(Job job, int firm, Activation activation)
    {
        var layout = job.Table.Layout;
        if (layout.HoldsServices)
        {
            FillLanes(job, layout.RowOf(firm, 0), activation, QuestionVariables.ServiceName, services);
            return;
        }
        for (var service = 0; service < layout.RowsPerFirm; service++)
        {
            var ofService = layout.RowsPerFirm > 1 ? activation.With(QuestionVariables.ServiceName, services[service]) : activation;
            var row = layout.RowOf(firm, service);
            if (layout.Lanes > 1) FillLanes(job, row, ofService, QuestionVariables.StateName, states);
            else job.Table.Set(row, 0, Interpreter.Evaluate(job.Expression, ofService));
        }
    }

    private static void FillLanes(Job job, int row, Activation activation, string variable, CelValue[] values)
    {
        var slot = job.Environment.FindVariable(variable)!.Slot;
        for (var lane = 0; lane < values.Length; lane++) job.Table.Set(row, lane, Interpreter.Evaluate(job.Expression, activation.With(slot, values[lane])));
    }

    private sealed record Job(CheckedExpression Expression, ChosenScenario? Scenario, DateOnly? Date, IValueTable Table)
    {
        public CelEnvironment Environment => Expression.Environment;
    }
}
