using Portolan.Cel.Evaluation;

namespace Portolan.Cel.Checking;

/// <summary>A tree with what the checker found out about it. Immutable; may be evaluated by several threads at once.</summary>
public sealed class CheckedExpression
{
    private readonly Dictionary<Expression, CelType> types;
    private readonly Dictionary<Expression, NameReference> names;
    private readonly Dictionary<Expression, CallReference> calls;
    private readonly Lazy<VariableReads> reads;
    private readonly Lazy<FactPaths> facts;
    private readonly Lazy<Plan> plan;

    internal CheckedExpression(
        Expression expression,
        CelEnvironment environment,
        Dictionary<Expression, CelType> types,
        Dictionary<Expression, NameReference> names,
        Dictionary<Expression, CallReference> calls)
    {
        Expression = expression;
        Environment = environment;
        this.types = types;
        this.names = names;
        this.calls = calls;
        reads = new Lazy<VariableReads>(() => new VariableReads(this));
        facts = new Lazy<FactPaths>(() => new FactPaths(this));
        plan = new Lazy<Plan>(() => PlanBuilder.Build(expression, environment, calls));
    }

    /// <summary>The tree.</summary>
    public Expression Expression { get; }

    /// <summary>What it was checked against.</summary>
    public CelEnvironment Environment { get; }

    /// <summary>The type of the whole.</summary>
    public CelType Type => types[Expression];

    /// <summary>
    /// The facts it reads, as paths of fields from a variable with <c>[]</c> for any key or element, such as
    /// <c>firm.passports[].from</c>; each chain of accesses as a whole. Variables of macros are followed to what they go over.
    /// </summary>
    public IReadOnlySet<string> ReadPaths => facts.Value.All;

    internal Plan Plan => plan.Value;

    /// <summary>The type of a node of the tree.</summary>
    /// <exception cref="KeyNotFoundException">The node is not part of the tree, or names only part of a dotted name.</exception>
    public CelType TypeOf(Expression node) => types[node];

    /// <summary>What a name, or field access that spells a dotted name, stands for; null for any other node.</summary>
    public NameReference? NameOf(Expression node) => names.GetValueOrDefault(node);

    /// <summary>What a call calls; null for any other node.</summary>
    public CallReference? CallOf(Expression node) => calls.GetValueOrDefault(node);

    /// <summary>The declared variables that a subtree reads.</summary>
    public IReadOnlySet<string> VariablesReadBy(Expression node) => reads.Value.Variables(node);

    /// <summary>The variables of macros outside a subtree that it reads; where there are any, it cannot stand on its own.</summary>
    public IReadOnlySet<string> LocalsReadBy(Expression node) => reads.Value.Locals(node);
}
