using Portolan.Rules.Yaml;

namespace Portolan.Rules.Rulebooks;

/// <summary>A case that a lawyer would write beside a rule: these facts, that answer.</summary>
/// <param name="Given">The facts, as written.</param>
/// <param name="Then">The answer expected.</param>
/// <param name="Position">Where it stands in the rulebook.</param>
/// <param name="Numbers">What is expected of the numbers of a bound besides; null where nothing is.</param>
public sealed record Example(YamlMapping Given, Expectation Then, YamlPosition Position, ExpectedNumbers? Numbers = null)
{
    /// <summary>The answer expected in words, numbers included: <c>applies, measured 125000, bound 150000</c>.</summary>
    public string ThenText => ExampleRunner.Word(Then) + (Numbers is null ? "" : $", {Numbers}");

    /// <summary>The facts in one line.</summary>
    public string GivenText => YamlText.Of(Given);
}

/// <summary>What an example expects.</summary>
public enum Expectation
{
    /// <summary>The decision is <em>permitted</em>.</summary>
    Permitted,

    /// <summary>The decision is <em>not permitted</em>.</summary>
    NotPermitted,

    /// <summary>The decision is <em>unsettled</em>.</summary>
    Unsettled,

    /// <summary>The rule holds; for rules that do not decide by themselves.</summary>
    Applies,

    /// <summary>The rule does not hold; for rules that do not decide by themselves.</summary>
    DoesNotApply,
}
