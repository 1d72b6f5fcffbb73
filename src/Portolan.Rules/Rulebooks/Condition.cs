using Portolan.Cel.Checking;
using Portolan.Cel.Syntax;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>When a rule holds: a checked expression, and its conjuncts apart.</summary>
public sealed class Condition
{
    internal Condition(CheckedExpression whole, IReadOnlyList<ConditionPart> parts, YamlScalar text)
    {
        Whole = whole;
        Parts = parts;
        Text = text;
    }

    /// <summary>The whole condition.</summary>
    public CheckedExpression Whole { get; }

    /// <summary>The conjuncts: the condition holds where all of them do.</summary>
    public IReadOnlyList<ConditionPart> Parts { get; }

    /// <summary>The condition as written in the rulebook, with its place.</summary>
    public YamlScalar Text { get; }

    /// <summary>The axes that it reads.</summary>
    public Axis Axes => Parts.Aggregate(Axis.None, (axes, part) => axes | part.Axes);
}

/// <summary>
/// A conjunct of a condition. Equal to another when both say the same over the same variables, wherever they stand, so that what several
/// rules share is evaluated once.
/// </summary>
public sealed class ConditionPart : IEquatable<ConditionPart>
{
    internal ConditionPart(CheckedExpression expression)
    {
        Expression = expression;
        var reads = expression.VariablesReadBy(expression.Expression);
        Axes = (reads.Contains("firm") ? Axis.Firm : 0) | (reads.Contains("service") ? Axis.Service : 0) | (reads.Contains("state") ? Axis.State : 0);
        ReadsScenario = reads.Contains(ConditionCompiler.ScenarioVariable);
    }

    /// <summary>The checked expression.</summary>
    public CheckedExpression Expression { get; }

    /// <summary>The axes that it reads.</summary>
    public Axis Axes { get; }

    /// <summary>Whether it reads a parameter of the scenario that it belongs to.</summary>
    public bool ReadsScenario { get; }

    /// <summary>Whether the other says the same.</summary>
    public bool Equals(ConditionPart? other) => other is not null && other.Expression.Expression.Equals(Expression.Expression);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConditionPart);

    /// <inheritdoc/>
    public override int GetHashCode() => Expression.Expression.GetHashCode();

    /// <summary>The conjunct as source text.</summary>
    public override string ToString() => Expression.Expression.ToString();
}
