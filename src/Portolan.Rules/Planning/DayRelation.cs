using Portolan.Cel.Syntax;

namespace Portolan.Rules.Planning;

/// <summary>How the day asked about is compared with another: the day on the left.</summary>
internal enum DayRelation
{
    OnOrAfter,
    After,
    OnOrBefore,
    Before,
    On,
    NotOn,
}

/// <summary>Reads comparisons as relations.</summary>
internal static class DayRelations
{
    /// <summary>The relation of an operator with the day on its left, or null for an operator that is no comparison.</summary>
    public static DayRelation? Of(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.GreaterOrEqual => DayRelation.OnOrAfter,
        BinaryOperator.Greater => DayRelation.After,
        BinaryOperator.LessOrEqual => DayRelation.OnOrBefore,
        BinaryOperator.Less => DayRelation.Before,
        BinaryOperator.Equal => DayRelation.On,
        BinaryOperator.NotEqual => DayRelation.NotOn,
        _ => null,
    };

    /// <summary>The relation with both sides exchanged.</summary>
    public static DayRelation Flip(this DayRelation relation) => relation switch
    {
        DayRelation.OnOrAfter => DayRelation.OnOrBefore,
        DayRelation.After => DayRelation.Before,
        DayRelation.OnOrBefore => DayRelation.OnOrAfter,
        DayRelation.Before => DayRelation.After,
        _ => relation,
    };

    /// <summary>Whether an instant within a day counts as the day after it, so that whole days compare as instants do.</summary>
    public static bool RoundsUp(this DayRelation relation) => relation is DayRelation.OnOrAfter or DayRelation.Before;

    /// <summary>Whether a comparison with a day changes on that day itself, and whether it changes on the day after.</summary>
    public static (bool OnDay, bool DayAfter) Flips(this DayRelation relation) => relation switch
    {
        DayRelation.OnOrAfter or DayRelation.Before => (true, false),
        DayRelation.After or DayRelation.OnOrBefore => (false, true),
        _ => (true, true),
    };
}
