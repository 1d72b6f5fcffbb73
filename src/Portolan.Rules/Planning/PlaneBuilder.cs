using Portolan.Cel.Checking;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Planning;

/// <summary>
/// Takes conditions apart into what does not hang on the day, comparisons of the day with tables of days, and the connectives between
/// them. What several rules share is built once.
/// </summary>
internal sealed class PlaneBuilder(Rulebook rulebook, Population population, Grid grid)
{
    private readonly ValueSweep sweep = new(rulebook, population, grid);
    private readonly Dictionary<(Expression Expression, ChosenScenario? Scenario), PlaneNode> nodes = [];
    private readonly Dictionary<(Expression Range, ChosenScenario? Scenario), MacroRange> ranges = [];

    /// <summary>The parts of rules, ready to use.</summary>
    /// <exception cref="Facts.FactException">A fact is not as the schema declares it.</exception>
    public IReadOnlyList<(EditionRule Member, IReadOnlyList<PlaneNode> Parts)> Build(IReadOnlyList<EditionRule> members)
    {
        MeasureRanges(members);
        foreach (var member in members)
        {
            foreach (var part in member.Rule.Condition!.Parts) Build(part.Expression.Expression, part.Expression.Environment, ScenarioOf(part, member), part.Expression);
        }
        sweep.Run();
        return [.. members.Select(member => (member, (IReadOnlyList<PlaneNode>)[.. member.Rule.Condition!.Parts.Select(part => Settled(part, member))]))];
    }

    private static ChosenScenario? ScenarioOf(ConditionPart part, EditionRule member) => part.ReadsScenario ? member.Scenario : null;

    private PlaneNode Settled(ConditionPart part, EditionRule member)
    {
        var key = (part.Expression.Expression, ScenarioOf(part, member));
        return nodes[key] = nodes[key].Settle();
    }

    /// <param name="expression">What to build.</param>
    /// <param name="environment">What it may name.</param>
    /// <param name="scenario">The scenario that it belongs to, or null.</param>
    /// <param name="known">The expression as it was checked before, where it was.</param>
    private PlaneNode Build(Expression expression, CelEnvironment environment, ChosenScenario? scenario, CheckedExpression? known = null)
    {
        var key = (expression, scenario);
        if (nodes.TryGetValue(key, out var node)) return node;
        node = FreeNames.Of(expression).Contains(QuestionVariables.DateName)
            ? BuildMoving(expression, environment, scenario)
            : BuildFixed(expression, environment, scenario, known);
        nodes.Add(key, node);
        return node;
    }

    private PlaneNode BuildFixed(Expression expression, CelEnvironment environment, ChosenScenario? scenario, CheckedExpression? known)
    {
        const Axis everything = Axis.Firm | Axis.Service | Axis.State;
        var axes = FreeNames.AxesOf(expression);
        // Apart, the sides of a connective need fewer evaluations where the whole reads every axis.
        if (axes == everything && Connective(expression, environment, scenario) is { } connective) return connective;
        var table = new BooleanTable(new Layout(axes, grid));
        sweep.Add(known ?? CelChecker.Check(expression, environment), scenario, null, table);
        return new FixedNode(table);
    }

    private PlaneNode BuildMoving(Expression expression, CelEnvironment environment, ChosenScenario? scenario)
    {
        if (Connective(expression, environment, scenario) is { } connective) return connective;
        if (Comparison(expression) is var (relation, other)) return BuildDays(relation, other, environment, scenario);
        if (expression is Comprehension macro && Unrolling.Applies(macro) && ranges.TryGetValue((macro.Range, scenario), out var range) && range.CanUnroll)
        {
            var unrolled = Build(range.Unroll(macro), environment, scenario);
            return range.IsEverOpen ? new OpenWhereNode(unrolled, range.Open) : unrolled;
        }
        return BuildInterpreted(expression, environment, scenario);
    }

    private PlaneNode? Connective(Expression expression, CelEnvironment environment, ChosenScenario? scenario)
    {
        PlaneNode In(Expression part) => Build(part, environment, scenario);
        return expression switch
        {
            Binary { Operator: BinaryOperator.And } and => new AndNode(In(and.Left), In(and.Right)),
            Binary { Operator: BinaryOperator.Or } or => new OrNode(In(or.Left), In(or.Right)),
            Unary { Operator: UnaryOperator.Not } not => new NotNode(In(not.Operand)),
            Conditional conditional => new ChoiceNode(In(conditional.Condition), In(conditional.Then), In(conditional.Otherwise)),
            _ => null,
        };
    }

    /// <summary>The relation of the day to what does not hang on it, or null where the expression is no such comparison.</summary>
    private static (DayRelation Relation, Expression Other)? Comparison(Expression expression)
    {
        if (expression is not Binary binary || DayRelations.Of(binary.Operator) is not { } relation) return null;
        if (IsDate(binary.Left) && !ReadsDate(binary.Right)) return (relation, binary.Right);
        if (IsDate(binary.Right) && !ReadsDate(binary.Left)) return (relation.Flip(), binary.Left);
        return null;
    }

    private static bool IsDate(Expression expression) => expression is Identifier { Name: QuestionVariables.DateName };

    private static bool ReadsDate(Expression expression) => FreeNames.Of(expression).Contains(QuestionVariables.DateName);

    private DayNode BuildDays(DayRelation relation, Expression other, CelEnvironment environment, ChosenScenario? scenario)
    {
        var table = new DayTable(new Layout(FreeNames.AxesOf(other), grid), relation);
        sweep.Add(CelChecker.Check(other, environment), scenario, null, table);
        return new DayNode(table);
    }

    private InterpretedNode BuildInterpreted(Expression expression, CelEnvironment environment, ChosenScenario? scenario)
    {
        var layout = new Layout(FreeNames.AxesOf(expression), grid);
        var known = CelChecker.Check(expression, environment);
        return new InterpretedNode(layout.Axes, date =>
        {
            var table = new BooleanTable(layout);
            sweep.Add(known, scenario, date, table);
            sweep.Run();
            return table.ToPlane();
        });
    }

    /// <summary>Finds what the macros go over whose bodies read the day.</summary>
    private void MeasureRanges(IReadOnlyList<EditionRule> members)
    {
        foreach (var member in members)
        {
            foreach (var part in member.Rule.Condition!.Parts)
            {
                var scenario = ScenarioOf(part, member);
                foreach (var macro in Macros(part.Expression.Expression).Where(macro => Unrolling.Applies(macro) && ReadsDate(macro.Body) && !ReadsDate(macro.Range)))
                {
                    if (ranges.ContainsKey((macro.Range, scenario)) || part.Expression.TypeOf(macro.Range) is not (ListType or MapType)) continue;
                    var range = new MacroRange(new Layout(FreeNames.AxesOf(macro.Range), grid));
                    ranges.Add((macro.Range, scenario), range);
                    sweep.Add(CelChecker.Check(macro.Range, part.Expression.Environment), scenario, null, range);
                }
            }
        }
        sweep.Run();
    }

    /// <summary>The macros that stand under nothing but connectives: those inside other macros go with them.</summary>
    private static IEnumerable<Comprehension> Macros(Expression expression) => expression switch
    {
        Comprehension macro => [macro],
        Binary or Unary or Conditional => expression.Children.SelectMany(Macros),
        _ => [],
    };
}
