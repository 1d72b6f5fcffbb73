using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

public class BindingVariables
{
    [Fact]
    public void Changing_one_variable_leaves_the_first_activation_as_it_was()
    {
        var rule = Sample.Environment.Compile("state == 'FR'");
        var changed = Sample.Facts.With("state", new CelString("MT"));
        Interpreter.Evaluate(rule, changed).ShouldBe(CelBool.False);
        Interpreter.Evaluate(rule, Sample.Facts).ShouldBe(CelBool.True);
        changed[Sample.Environment.FindVariable("state")!.Slot].ShouldBe(new CelString("MT"));
        changed["state"].ShouldBe(new CelString("MT"));
    }

    [Fact]
    public void An_activation_of_a_smaller_environment_serves_a_larger_one_by_name()
    {
        var larger = Sample.Environment.ToBuilder().AddVariable("extra", CelType.Int).Build();
        Interpreter.Evaluate(larger.Compile("yes"), Sample.Facts).ShouldBe(CelBool.True);
        Interpreter.Evaluate(larger.Compile("extra == 1"), Sample.Facts)
            .ShouldBeOfType<CelError>().Code.ShouldBe(CelErrorCode.UnboundVariable);
    }

    [Fact]
    public void A_declared_function_is_checked_and_called()
    {
        var double_ = CelFunction.Global("twice", [CelType.Int], CelType.Int, a => CelInt.Of(((CelInt)a[0]).Value * 2));
        var environment = Sample.Environment.ToBuilder().AddFunction(double_).Build();
        Interpreter.Evaluate(environment.Compile("twice(21) == 42"), Sample.Facts).ShouldBe(CelBool.True);
        Should.Throw<Portolan.Cel.Syntax.CelException>(() => environment.Compile("twise(2)")).Issues[0].Suggestion.ShouldBe("twice");
    }

    [Fact]
    public void An_undeclared_variable_cannot_be_bound() =>
        Should.Throw<KeyNotFoundException>(() => Sample.Environment.Bind(("stat", CelBool.True)));
}
