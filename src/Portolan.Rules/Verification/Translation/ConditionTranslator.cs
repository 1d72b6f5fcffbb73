using System.Collections.Immutable;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;
using FactListType = Portolan.Rules.Facts.ListType;
using FactMapType = Portolan.Rules.Facts.MapType;
using FactObjectType = Portolan.Rules.Facts.ObjectType;

namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// The third reading of the expression tree, beside the interpreter's and the planner's: as text for a solver. It says the same about facts that are
/// not chosen yet, errors included. What it cannot say it refuses, and never guesses.
/// </summary>
internal sealed class ConditionTranslator
{
    private readonly TranslationContext context;
    private readonly CheckedExpression condition;
    private readonly ImmutableDictionary<string, SymbolicValue> locals;

    private ConditionTranslator(TranslationContext context, CheckedExpression condition, ImmutableDictionary<string, SymbolicValue> locals)
    {
        this.context = context;
        this.condition = condition;
        this.locals = locals;
    }

    /// <summary>When a condition holds and when it fails; where it does neither it is an error.</summary>
    /// <exception cref="NotTranslatedException">Something in it has no counterpart.</exception>
    public static SymbolicTruth Translate(TranslationContext context, CheckedExpression condition)
    {
        var translator = new ConditionTranslator(context, condition, ImmutableDictionary.Create<string, SymbolicValue>(StringComparer.Ordinal));
        var truth = translator.Truth(condition.Expression);
        return new SymbolicTruth(context.Script.Name(truth.Holds), context.Script.Name(truth.Fails));
    }

    private SymbolicValue Value(Expression node)
    {
        if (IsConstant(node)) return Constant(node);
        if (condition.NameOf(node) is { } name) return Named(node, name);
        return node switch
        {
            Unary unary => Apply(unary),
            Binary binary => Apply(binary),
            Conditional choice => Choose(choice),
            Select { IsOptional: false } select => Selected(select),
            Portolan.Cel.Syntax.Index { IsOptional: false } index => Entry(index, Value(index.Operand), Value(index.Key)),
            Has has => Has(has),
            Comprehension comprehension => Range(comprehension),
            Bind bind => With(bind.Variable, Value(bind.Value)).Value(bind.Body),
            ListLiteral list => Elements(list),
            Call call => Called(call),
            _ => throw Refused(node, "the solver has no words for it"),
        };
    }

    private SymbolicTruth Truth(Expression node) => Value(node) switch
    {
        SymbolicTruth truth => truth,
        SymbolicError => SymbolicTruth.Error,
        _ => throw Refused(node, "it is no truth"),
    };

    private ConditionTranslator With(string local, SymbolicValue value) => new(context, condition, locals.SetItem(local, value));

    // What reads no facts is evaluated, with the chosen parameters of the scenario.

    private bool IsConstant(Expression node) =>
        condition.LocalsReadBy(node).Count == 0 && condition.VariablesReadBy(node).All(variable => variable == ConditionCompiler.ScenarioVariable && context.Scenario is not null)
        && condition.NameOf(node) is null;

    private SymbolicValue Constant(Expression node)
    {
        var part = CelChecker.Check(node, condition.Environment);
        var activation = condition.Environment.Bind([]);
        if (context.Scenario is { } scenario) activation = activation.With(ConditionCompiler.ScenarioVariable, scenario.Value);
        return Constant(node, Interpreter.Evaluate(part, activation));
    }

    private SymbolicValue Constant(Expression node, CelValue value) => value switch
    {
        CelBool flag => SymbolicTruth.Of(Term.True, Term.Of(flag.Value)),
        CelInt number => new SymbolicNumber(NumberMeaning.Whole, Term.Of(number.Value), Term.True),
        CelString text => Text(text.Value),
        CelTimestamp { IsDate: true } day => new SymbolicNumber(NumberMeaning.Day, Term.Of(day.ToDate().DayNumber), Term.True),
        CelDuration span when SymbolicDays.InDays(span) is { } days => new SymbolicNumber(NumberMeaning.Days, Term.Of(days), Term.True),
        CelTimestamp or CelDuration => throw Refused(node, "only whole days are translated"),
        CelList list => new SymbolicElements([.. list.Select(element => Constant(node, element))], Term.True),
        CelError => new SymbolicError(),
        _ => throw Refused(node, $"values of type {value.TypeName} are not translated"),
    };

    private SymbolicNumber Text(string text) => new(NumberMeaning.Text, Term.Of(context.Script.Codes.Of(text)), Term.True);

    // Facts.

    private SymbolicValue Named(Expression node, NameReference name)
    {
        if (name.Kind == ReferenceKind.Local) return locals[name.Name];
        if (name is { Kind: ReferenceKind.Variable, Name: QuestionVariables.DateName } && context.Date is { } date)
        {
            return new SymbolicNumber(NumberMeaning.Day, date, Term.True);
        }
        return name.Kind == ReferenceKind.Variable && context.Schema.Find(name.Name) is { Absence.Kind: not AbsenceKind.None } variable
            ? context.Facts.Variable(variable)
            : throw Refused(node, "it is no fact that is always there");
    }

    private SymbolicValue Selected(Select select) => Value(select.Operand) switch
    {
        SymbolicFact { Type: FactObjectType type } owner => context.Facts.Field(owner, type.Find(select.Field)!),
        SymbolicFact { Type: FactMapType } map => Entry(select, map, Text(select.Field)),
        SymbolicError error => error,
        _ => throw Refused(select, "it is no object or map of facts"),
    };

    private SymbolicValue Entry(Expression node, SymbolicValue operand, SymbolicValue key) => (operand, key) switch
    {
        (SymbolicError, _) or (_, SymbolicError) => new SymbolicError(),
        (SymbolicFact { Type: FactMapType { Key: not FlagType } } map, SymbolicNumber number) => context.Facts.Entry(map, number),
        _ => throw Refused(node, "only entries of maps among the facts are translated"),
    };

    private SymbolicTruth Has(Has has) => Value(has.Operand) switch
    {
        SymbolicFact { Type: FactObjectType type } owner => context.Facts.Has(owner, type.Find(has.Field)!),
        SymbolicFact { Type: FactMapType { Key: not FlagType } } map => context.Facts.HasKey(map, Text(has.Field)),
        SymbolicError => SymbolicTruth.Error,
        _ => throw Refused(has, "it is no object or map of facts"),
    };

    private SymbolicElements Elements(ListLiteral list)
    {
        if (list.Elements.Any(element => element.IsOptional)) throw Refused(list, "optional elements are not translated");
        var items = list.Elements.Select(element => Value(element.Value)).ToList();
        return new SymbolicElements(items, Term.And(items.Select(item => item.Defined)));
    }

    // Operators.

    private SymbolicValue Apply(Unary unary)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            var truth = Truth(unary.Operand);
            return new SymbolicTruth(truth.Fails, truth.Holds);
        }
        return Value(unary.Operand) switch
        {
            SymbolicError error => error,
            SymbolicNumber number => SymbolicDays.Subtract(number with { Value = Term.Of(0), Defined = Term.True }, number) ?? throw Refused(unary, "it is no number"),
            _ => throw Refused(unary, "it is no number"),
        };
    }

    private SymbolicValue Apply(Binary binary)
    {
        switch (binary.Operator)
        {
            case BinaryOperator.And:
                var (left, right) = (Truth(binary.Left), Truth(binary.Right));
                return new SymbolicTruth(Term.And(left.Holds, right.Holds), Term.Or(left.Fails, right.Fails));
            case BinaryOperator.Or:
                (left, right) = (Truth(binary.Left), Truth(binary.Right));
                return new SymbolicTruth(Term.Or(left.Holds, right.Holds), Term.And(left.Fails, right.Fails));
            case BinaryOperator.In:
                return IsIn(binary, Value(binary.Left), Value(binary.Right));
            case BinaryOperator.Equal:
                return AreEqual(binary, Value(binary.Left), Value(binary.Right));
            case BinaryOperator.NotEqual:
                var equal = AreEqual(binary, Value(binary.Left), Value(binary.Right));
                return new SymbolicTruth(equal.Fails, equal.Holds);
            default:
                return Calculate(binary, Value(binary.Left), Value(binary.Right));
        }
    }

    private SymbolicValue Calculate(Binary binary, SymbolicValue left, SymbolicValue right)
    {
        if (left is SymbolicError || right is SymbolicError) return new SymbolicError();
        if (left is not SymbolicNumber one || right is not SymbolicNumber other) throw Refused(binary, "only numbers and days are compared and added");
        var result = SymbolicDays.Compare(binary.Operator, one, other) ?? binary.Operator switch
        {
            BinaryOperator.Add => SymbolicDays.Add(one, other),
            BinaryOperator.Subtract => SymbolicDays.Subtract(one, other),
            BinaryOperator.Multiply => SymbolicDays.Multiply(one, other),
            _ => null,
        };
        return result ?? throw Refused(binary, "this operation on these values is not translated");
    }

    private SymbolicTruth AreEqual(Expression node, SymbolicValue left, SymbolicValue right) => (left, right) switch
    {
        (SymbolicError, _) or (_, SymbolicError) => SymbolicTruth.Error,
        (SymbolicNumber one, SymbolicNumber other) when one.Meaning == other.Meaning => SymbolicTruth.Of(Term.And(one.Defined, other.Defined), Term.Same(one.Value, other.Value)),
        (SymbolicTruth one, SymbolicTruth other) => new SymbolicTruth(
            Term.Or(Term.And(one.Holds, other.Holds), Term.And(one.Fails, other.Fails)),
            Term.Or(Term.And(one.Holds, other.Fails), Term.And(one.Fails, other.Holds))),
        _ => throw Refused(node, "only truths, numbers, days and texts are compared"),
    };

    private SymbolicTruth IsIn(Expression node, SymbolicValue element, SymbolicValue container) => (element, container) switch
    {
        (SymbolicError, _) or (_, SymbolicError) => SymbolicTruth.Error,
        (SymbolicNumber key, SymbolicFact { Type: FactMapType { Key: not FlagType } } map) => context.Facts.HasKey(map, key),
        (SymbolicNumber number, SymbolicFact { Type: FactListType { Element: not (FactObjectType or FactListType or FactMapType or FlagType) } } list) => context.Facts.HasElement(list, number),
        (_, SymbolicElements list) => IsAmong(node, element, list),
        _ => throw Refused(node, "only keys of maps and elements of lists of plain values are looked up"),
    };

    private SymbolicTruth IsAmong(Expression node, SymbolicValue element, SymbolicElements list)
    {
        var equal = list.Items.Select(item => AreEqual(node, element, item)).ToList();
        return SymbolicTruth.Of(Term.And(element.Defined, list.Defined), Term.Or(equal.Select(truth => truth.Holds)));
    }

    private SymbolicValue Choose(Conditional choice)
    {
        var chosen = Truth(choice.Condition);
        return (Value(choice.Then), Value(choice.Otherwise)) switch
        {
            (SymbolicTruth then, SymbolicTruth otherwise) => new SymbolicTruth(
                Either(chosen, then.Holds, otherwise.Holds), Either(chosen, then.Fails, otherwise.Fails)),
            (SymbolicNumber then, SymbolicNumber otherwise) when then.Meaning == otherwise.Meaning => new SymbolicNumber(
                then.Meaning, Term.Choose(chosen.Holds, then.Value, otherwise.Value), Either(chosen, then.Defined, otherwise.Defined)),
            (SymbolicTruth then, SymbolicError) => new SymbolicTruth(Term.And(chosen.Holds, then.Holds), Term.And(chosen.Holds, then.Fails)),
            (SymbolicError, SymbolicTruth otherwise) => new SymbolicTruth(Term.And(chosen.Fails, otherwise.Holds), Term.And(chosen.Fails, otherwise.Fails)),
            (SymbolicNumber then, SymbolicError) => then with { Defined = Term.And(chosen.Holds, then.Defined) },
            (SymbolicError, SymbolicNumber otherwise) => otherwise with { Defined = Term.And(chosen.Fails, otherwise.Defined) },
            (SymbolicError, SymbolicError) => new SymbolicError(),
            _ => throw Refused(choice, "only a choice between truths, numbers, days or texts is translated"),
        };
    }

    private static Term Either(SymbolicTruth chosen, Term then, Term otherwise) => Term.Or(Term.And(chosen.Holds, then), Term.And(chosen.Fails, otherwise));

    // Macros: over what a list or map may hold, one by one.

    private SymbolicTruth Range(Comprehension comprehension)
    {
        if (comprehension.Kind is not (ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne))
        {
            throw Refused(comprehension, "only all, exists and exists_one are translated");
        }
        var range = Value(comprehension.Range);
        if (range is SymbolicError) return SymbolicTruth.Error;
        var turns = Turns(comprehension, range).Select(turn => (turn.IsThere, Body: turn.Within.Truth(comprehension.Body))).ToList();
        return SymbolicRange.Of(comprehension.Kind, range.Defined, turns);
    }

    private IEnumerable<(Term IsThere, ConditionTranslator Within)> Turns(Comprehension comprehension, SymbolicValue range)
    {
        switch (range)
        {
            case SymbolicFact { Type: FactMapType { Key: EnumerationType keys } } map:
                return keys.Members.Select(member => Turn(comprehension, map, Text(member.Code)));
            case SymbolicFact { Type: FactListType { Element: FactObjectType } } list when comprehension.SecondVariable is null:
                // Within another macro a list of the question itself may need more elements than are counted for it.
                if (!locals.IsEmpty && condition.LocalsReadBy(comprehension.Range).Count == 0) throw Refused(comprehension, "one macro within another over the same facts is not translated");
                return Enumerable.Range(0, context.Places).Select(place =>
                    (context.Facts.IsFilled(list, place), With(comprehension.Variable, context.Facts.At(list, place))));
            case SymbolicFact { Type: FactListType { Element: EnumerationType members } } list when comprehension is { SecondVariable: null, Kind: not ComprehensionKind.ExistsOne }:
                return members.Members.Select(member => Text(member.Code)).Select(element =>
                    (context.Facts.HasElement(list, element).Holds, With(comprehension.Variable, element)));
            case SymbolicElements elements when comprehension.SecondVariable is null:
                return elements.Items.Select(item => (Term.True, With(comprehension.Variable, item)));
            default:
                throw Refused(comprehension, "macros are translated over maps by codes, lists of codes and lists of objects");
        }
    }

    private (Term IsThere, ConditionTranslator Within) Turn(Comprehension comprehension, SymbolicFact map, SymbolicNumber key)
    {
        var within = With(comprehension.Variable, key);
        if (comprehension.SecondVariable is { } second) within = within.With(second, context.Facts.Entry(map, key));
        return (context.Facts.HasKey(map, key).Holds, within);
    }

    // Functions.

    private SymbolicValue Called(Call call)
    {
        var arguments = call.Arguments.Select(Value).ToList();
        if (arguments.Any(argument => argument is SymbolicError)) return new SymbolicError();
        return (call.Function, arguments) switch
        {
            ("days", [SymbolicNumber count]) => SymbolicDays.Days(count),
            (WorkingDayCall.Function, [SymbolicNumber day, SymbolicNumber count, SymbolicNumber calendar]) => WorkingDays(day, count, calendar),
            _ => throw Refused(call, $"'{call.Function}' over facts is not translated"),
        };
    }

    private SymbolicNumber WorkingDays(SymbolicNumber day, SymbolicNumber count, SymbolicNumber calendar)
    {
        var call = new WorkingDayCall(day.Value, count.Value, calendar.Value, context.Calendars);
        context.Add(call);
        return new SymbolicNumber(NumberMeaning.Day, call.Value, Term.And(day.Defined, count.Defined, calendar.Defined, call.Defined));
    }

    private static NotTranslatedException Refused(Expression node, string why) => new($"`{node}`: {why}");
}
