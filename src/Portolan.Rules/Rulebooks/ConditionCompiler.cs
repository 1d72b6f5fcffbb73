using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.Rules.Calendars;
using Portolan.Rules.Facts;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>Checks conditions and messages against the fact schema, and shows what is wrong where it stands in the file.</summary>
internal sealed class ConditionCompiler
{
    /// <summary>The variable under which the rules of a scenario read its parameters.</summary>
    public const string ScenarioVariable = "scenario";

    /// <summary>The variable under which a measure reads the home State that it chooses.</summary>
    public const string HomeVariable = "home";

    private readonly CelTypes types;
    private readonly CelEnvironment environment;

    private ConditionCompiler(FactSchema schema, CelTypes types, CelEnvironment environment, IReadOnlyList<Definition> definitions)
    {
        Schema = schema;
        Definitions = definitions;
        this.types = types;
        this.environment = environment;
        Shaper = new FactShaper(types);
    }

    /// <summary>The facts that conditions may name.</summary>
    public FactSchema Schema { get; }

    /// <summary>What conditions may name besides, and what it stands for.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>Turns stated facts into values of the schema's types.</summary>
    public FactShaper Shaper { get; }

    /// <summary>A compiler over a schema.</summary>
    /// <param name="schema">The facts that conditions may name.</param>
    /// <param name="calendars">The calendars that working days are counted with.</param>
    public static ConditionCompiler For(FactSchema schema, CalendarLibrary calendars)
    {
        var types = new CelTypes(schema);
        var builder = new CelEnvironmentBuilder().AddLibrary(new DateLibrary()).AddFunction(WorkingDays.Function(calendars));
        foreach (var variable in schema.Variables) builder.AddVariable(variable.Name, types.Of(variable.Type), variable.Says.English);
        return new ConditionCompiler(schema, types, builder.Build(), []);
    }

    /// <summary>A compiler that knows the parameters of a scenario besides.</summary>
    public ConditionCompiler With(IReadOnlyList<FactField> parameters)
    {
        var type = ScenarioType(parameters);
        return With(environment.ToBuilder().AddVariable(ScenarioVariable, type, "the parameters of the scenario").Build());
    }

    /// <summary>A compiler that knows definitions besides.</summary>
    public ConditionCompiler WithDefinitions(IReadOnlyList<Definition> definitions) => new(Schema, types, environment, definitions);

    /// <summary>A compiler that knows names of any type besides.</summary>
    public ConditionCompiler WithUntyped(IEnumerable<string> names)
    {
        var builder = environment.ToBuilder();
        foreach (var name in names) builder.AddVariable(name, CelType.Dyn);
        return With(builder.Build());
    }

    /// <summary>A compiler that knows the home State that a measure chooses besides.</summary>
    public ConditionCompiler WithHome() =>
        With(environment.ToBuilder().AddVariable(HomeVariable, types.Of(Schema.Enumeration("state")), "the home State that is chosen").Build());

    /// <summary>The values of a scenario's parameters, as its rules read them.</summary>
    /// <exception cref="FactException">A value is not of the declared type.</exception>
    public CelObject ScenarioValue(IReadOnlyList<FactField> parameters, IReadOnlyDictionary<string, Fact> values) => CelObject.Create(
        ScenarioType(parameters),
        parameters.Select(parameter => (parameter.Name, Shaper.Shape(parameter, values[parameter.Name], $"{ScenarioVariable}.{parameter.Name}")!)));

    /// <summary>Compiles a condition.</summary>
    /// <param name="node">The text under <c>when</c>.</param>
    /// <exception cref="RulebookException">It is not a condition over the schema; every issue has its place in the file.</exception>
    public Condition Condition(YamlNode node)
    {
        var text = node as YamlScalar ?? throw node.Unexpected("a condition as text");
        var whole = Compile(text, text.Value, 0);
        if (!whole.Type.Equals(CelType.Bool)) throw text.Refusal("condition.type", $"a condition of type {whole.Type} (expected bool)");
        var parts = Conjuncts(whole.Expression).Select(part => new ConditionPart(CelChecker.Check(part, environment)));
        return new Condition(whole, [.. parts], text);
    }

    /// <summary>Compiles an expression that is part of a text.</summary>
    /// <param name="text">The text in the file.</param>
    /// <param name="source">The expression.</param>
    /// <param name="offset">Where in the text it begins.</param>
    /// <exception cref="RulebookException">It is not an expression over the schema.</exception>
    public CheckedExpression Compile(YamlScalar text, string source, int offset)
    {
        try
        {
            var tree = CelParser.Parse(source, environment.Limits);
            return CelChecker.Check(Definitions.Count == 0 ? tree : tree.Rewrite(Expand), environment);
        }
        catch (CelException refused)
        {
            throw new RulebookException([.. refused.Issues.Select(issue =>
                text.PositionAt(Math.Min(offset + issue.Position.Offset, text.Value.Length)).Issue("condition." + issue.Code.ToString().ToLowerInvariant(), issue.Message, issue.Suggestion))]);
        }
    }

    private Expression? Expand(Expression node) => Definitions.Select(definition => definition.Expand(node)).FirstOrDefault(expanded => expanded is not null);

    private ConditionCompiler With(CelEnvironment known) => new(Schema, types, known, Definitions);

    private Cel.Checking.ObjectType ScenarioType(IReadOnlyList<FactField> parameters) =>
        new(ScenarioVariable, [.. parameters.Select(parameter => new ObjectField(parameter.Name, types.Of(parameter.Type), parameter.Says.English))]);

    private static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is Binary { Operator: BinaryOperator.And } and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];
}
