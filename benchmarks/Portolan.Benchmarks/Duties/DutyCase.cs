using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.HandWritten;
using Portolan.Rules.Decisions;
using Portolan.Rules.Duties;
using Portolan.Rules.Planning;
using Portolan.Rules.Rulebooks;

namespace Portolan.Benchmarks.Duties;

/// <summary>Firms of the register, and the duties of the real rulebook in force on a day.</summary>
public sealed class DutyCase
{
    /// <summary>How many firms.</summary>
    public const int FirmCount = 100;

    private static readonly DateOnly Snapshot = new(2026, 8, 17);

    private readonly IReadOnlyList<DutyFirm> firms;
    private readonly IReadOnlyDictionary<string, int> states;

    /// <summary>Reads the rulebook and the firms.</summary>
    /// <param name="rulebook">The folder of the rulebook.</param>
    /// <param name="register">A snapshot of the register.</param>
    public DutyCase(string rulebook, string register)
    {
        Rulebook = RulebookReader.Read(rulebook);
        Edition = Edition.Of(Rulebook);
        this.firms = [.. RegisterRow.Read(register, FirmCount).Select((row, number) => new DutyFirm(row, number))];
        Population = new Population([.. this.firms.Select(firm => firm.Facts(Snapshot))]);
        this.states = Planner().Grid.States.Index().ToDictionary(state => state.Item, state => state.Index);
    }

    /// <summary>The first day on which the duties of Regulation (EU) 2024/1624 bind too.</summary>
    public static DateOnly Date { get; } = new(2027, 7, 12);

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>Its rules, no scenario besides.</summary>
    public Edition Edition { get; }

    /// <summary>The firms as Portolan takes them.</summary>
    public Population Population { get; }

    /// <summary>How many States.</summary>
    public int StateCount => this.states.Count;

    /// <summary>A planner that has decided nothing yet.</summary>
    public Planner Planner() => new(Rulebook, Population);

    /// <summary>The numbers of the duties whose conditions are written by hand too, with these.</summary>
    public static IReadOnlyList<(int Rule, Func<DutyConditions, Truth3> Condition)> WrittenByHand(DutyMatrix matrix) =>
        [.. matrix.Rules.Index().Select(rule => (rule.Index, Condition: DutyConditions.ByText.GetValueOrDefault(rule.Item.Rule.Condition!.Text.Value))).Where(rule => rule.Condition is not null).Select(rule => (rule.Index, rule.Condition!))];

    /// <summary>The hand-written answers: for each firm, the truth of each duty in each State.</summary>
    /// <param name="rules">The duties.</param>
    /// <param name="settled">Which of them are settled law; what is not does not bind for certain.</param>
    public Truth3[] ByHand(IReadOnlyList<(int Rule, Func<DutyConditions, Truth3> Condition)> rules, bool[] settled)
    {
        var answers = new Truth3[FirmCount * rules.Count];
        for (var i = 0; i < FirmCount; i++)
        {
            var conditions = new DutyConditions(this.firms[i], this.states, Snapshot, Date);
            for (var rule = 0; rule < rules.Count; rule++)
            {
                var truth = rules[rule].Condition(conditions);
                answers[i * rules.Count + rule] = settled[rule] ? truth : truth with { True = 0 };
            }
        }
        return answers;
    }

    /// <summary>In how many instances of firm, State and duty the two say something else.</summary>
    public long Differences(DutyMatrix matrix)
    {
        var rules = WrittenByHand(matrix);
        var byHand = ByHand(rules, Settled(matrix, rules));
        long differences = 0;
        for (var firm = 0; firm < FirmCount; firm++)
        {
            for (var rule = 0; rule < rules.Count; rule++)
            {
                for (var state = 0; state < StateCount; state++)
                {
                    var expected = byHand[firm * rules.Count + rule];
                    var truth = (expected.True >> state & 1) != 0 ? Truth.True : (expected.Possible >> state & 1) != 0 ? Truth.Unknown : Truth.False;
                    if (matrix.At(rules[rule].Rule, new Cell(firm, 0, state)) != truth) differences++;
                }
            }
        }
        return differences;
    }

    /// <summary>Which of some duties are settled law.</summary>
    public static bool[] Settled(DutyMatrix matrix, IReadOnlyList<(int Rule, Func<DutyConditions, Truth3> Condition)> rules) => [.. rules.Select(rule => matrix.Rules[rule.Rule].IsFirm)];
}
