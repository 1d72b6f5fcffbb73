using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation;

/// <summary>
/// Evaluates expressions: the meaning of the language. Never throws for what an expression says or what facts are missing: the value
/// is then a <see cref="CelError"/> or a <see cref="CelUnknown"/>.
/// </summary>
public static class Interpreter
{
    /// <summary>The value of a checked expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="activation">The values of its variables, best from <see cref="CelEnvironment.Bind"/> of its environment.</param>
    public static CelValue Evaluate(CheckedExpression expression, Activation activation) =>
        expression.Plan.Evaluate(activation, recorder: null);

    /// <summary>The value of an expression that is not checked: mistakes in it show as error values, where they are reached.</summary>
    /// <param name="expression">The tree.</param>
    /// <param name="environment">What it may name.</param>
    /// <param name="activation">The values of its variables.</param>
    public static CelValue Evaluate(Expression expression, CelEnvironment environment, Activation activation) =>
        PlanBuilder.Build(expression, environment, calls: null).Evaluate(activation, recorder: null);

    /// <summary>The value of a checked expression, with that of every part, and where the facts it read stand.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="activation">The values of its variables.</param>
    public static Explanation Explain(CheckedExpression expression, Activation activation)
    {
        var recorder = new Recorder();
        var value = expression.Plan.Evaluate(activation, recorder);
        return recorder.Finish(expression.Expression, value);
    }
}
