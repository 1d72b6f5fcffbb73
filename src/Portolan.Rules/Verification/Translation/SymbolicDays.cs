using Portolan.Cel.Evaluation.Libraries;
using Portolan.Cel.Syntax;
using Portolan.Cel.Values;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>Calculating with numbers, days and spans of days, within the ranges that the language gives them.</summary>
internal static class SymbolicDays
{
    private const long NanosecondsPerDay = 86_400 * CelDuration.NanosecondsPerSecond;

    /// <summary>A span in days, or null where it is not whole days.</summary>
    public static long? InDays(CelDuration span) => span.Nanoseconds % NanosecondsPerDay == 0 ? span.Nanoseconds / NanosecondsPerDay : null;

    /// <summary>The span of a number of days.</summary>
    public static SymbolicNumber Days(SymbolicNumber count) => Within(NumberMeaning.Days, count.Value, count.Defined);

    /// <summary>A comparison, or null where the operator is none or the values are not ordered.</summary>
    public static SymbolicValue? Compare(BinaryOperator comparison, SymbolicNumber one, SymbolicNumber other)
    {
        if (one.Meaning != other.Meaning || one.Meaning == NumberMeaning.Text) return null;
        Term? value = comparison switch
        {
            BinaryOperator.Less => Term.Less(one.Value, other.Value),
            BinaryOperator.LessOrEqual => Term.AtMost(one.Value, other.Value),
            BinaryOperator.Greater => Term.Less(other.Value, one.Value),
            BinaryOperator.GreaterOrEqual => Term.AtMost(other.Value, one.Value),
            _ => null,
        };
        return value is { } truth ? SymbolicTruth.Of(Term.And(one.Defined, other.Defined), truth) : null;
    }

    /// <summary>A sum, or null where the values cannot be added.</summary>
    public static SymbolicNumber? Add(SymbolicNumber one, SymbolicNumber other) => (one.Meaning, other.Meaning) switch
    {
        (NumberMeaning.Whole, NumberMeaning.Whole) or (NumberMeaning.Days, NumberMeaning.Days) => Result(one.Meaning, Term.Add(one.Value, other.Value), one, other),
        (NumberMeaning.Day, NumberMeaning.Days) or (NumberMeaning.Days, NumberMeaning.Day) => Result(NumberMeaning.Day, Term.Add(one.Value, other.Value), one, other),
        _ => null,
    };

    /// <summary>A difference, or null where the values cannot be subtracted.</summary>
    public static SymbolicNumber? Subtract(SymbolicNumber one, SymbolicNumber other) => (one.Meaning, other.Meaning) switch
    {
        (NumberMeaning.Whole, NumberMeaning.Whole) or (NumberMeaning.Days, NumberMeaning.Days) => Result(one.Meaning, Term.Subtract(one.Value, other.Value), one, other),
        (NumberMeaning.Day, NumberMeaning.Days) => Result(NumberMeaning.Day, Term.Subtract(one.Value, other.Value), one, other),
        (NumberMeaning.Day, NumberMeaning.Day) => Result(NumberMeaning.Days, Term.Subtract(one.Value, other.Value), one, other),
        _ => null,
    };

    /// <summary>A product with a number that is written out; null for any other, which solvers decide badly.</summary>
    public static SymbolicNumber? Multiply(SymbolicNumber one, SymbolicNumber other) =>
        one.Meaning == NumberMeaning.Whole && other.Meaning == NumberMeaning.Whole && (one.Value.Number ?? other.Value.Number) is not null
            ? Result(NumberMeaning.Whole, Term.Multiply(one.Value, other.Value), one, other)
            : null;

    private static SymbolicNumber Result(NumberMeaning meaning, Term value, SymbolicNumber one, SymbolicNumber other) =>
        Within(meaning, value, Term.And(one.Defined, other.Defined));

    private static SymbolicNumber Within(NumberMeaning meaning, Term value, Term defined)
    {
        var range = meaning switch
        {
            NumberMeaning.Day => Term.Within(value, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
            NumberMeaning.Days => Term.Within(value, -DateLibrary.MaxDays, DateLibrary.MaxDays),
            _ => Term.Within(value, long.MinValue, long.MaxValue),
        };
        return new SymbolicNumber(meaning, value, Term.And(defined, range));
    }
}
