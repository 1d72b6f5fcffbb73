using Portolan.Cel.Values;
using Portolan.Rules.Calendars;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// A call of <c>addWorkingDays</c> over facts that are not chosen yet. The solver knows little about it; what it gets wrong about chosen days is
/// told it afterwards (<see cref="Lemma"/>).
/// </summary>
/// <param name="Day">The day of the event.</param>
/// <param name="Count">How many working days.</param>
/// <param name="Calendar">The number of the calendar's name.</param>
/// <param name="Calendars">The calendars that it counts with.</param>
internal sealed record WorkingDayCall(Term Day, Term Count, Term Calendar, SymbolicCalendars Calendars)
{
    /// <summary>The function in conditions.</summary>
    public const string Function = "addWorkingDays";

    /// <summary>So many working days are over within two years, whatever the calendar.</summary>
    private const int WithinTwoYears = 400;

    private string Presence => FactNames.Presence(Calendars.Function);

    public Term Value => Term.Apply(Calendars.Function, Arguments);

    /// <summary>Whether it has a value: there is such a calendar, and it knows the years.</summary>
    public Term Defined => Term.Apply(Presence, Arguments);

    /// <summary>The facts that the call depends on.</summary>
    public IReadOnlyList<Term> Arguments => [Day, Count, Calendar];

    /// <summary>Declares the functions and states what holds of the call whatever the holidays: it comes later by as many days at least.</summary>
    public void State(SolverScript script)
    {
        script.Declare(Calendars.Function, 3, "Int");
        script.Declare(Presence, 3, "Bool");
        var isKnown = Term.Or(Calendars.Library.Ids.Select(id => Term.Same(Calendar, Term.Of(script.Codes.Of(id)))));
        script.State(Term.Within(Value, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        script.State(Term.Implies(Defined, isKnown));
        script.State(Term.Implies(Term.And(Defined, Term.AtMost(Term.Of(0), Count)), Term.AtMost(Term.Add(Day, Count), Value)));
        script.State(Term.Implies(Term.And(Defined, Term.Less(Count, Term.Of(0))), Term.AtMost(Value, Term.Add(Day, Count))));
        var isWithinKnownYears = Term.Within(Day, new DateOnly(Easter.FirstYear + 3, 1, 1).DayNumber, new DateOnly(Easter.LastYear - 3, 12, 31).DayNumber);
        script.State(Term.Implies(Term.And(isKnown, isWithinKnownYears, Term.Within(Count, -WithinTwoYears, WithinTwoYears)), Defined));
    }

    /// <summary>What the call comes to for chosen values.</summary>
    /// <param name="values">The values of <see cref="Arguments"/>.</param>
    /// <param name="codes">What the calendar's number stands for.</param>
    public Term Lemma(IReadOnlyList<long> values, CodeTable codes)
    {
        var result = WorkingDays.Function(Calendars.Library).Overloads[0].Implementation(
            [CelTimestamp.OfDate(DateOnly.FromDayNumber((int)values[0])), CelInt.Of(values[1]), new CelString(codes[values[2]])]);
        var chosen = Arguments.Zip(values, (argument, value) => Term.Same(argument, Term.Of(value)));
        var outcome = result is CelTimestamp day ? Term.And(Defined, Term.Same(Value, Term.Of(day.ToDate().DayNumber))) : !Defined;
        return Term.Implies(Term.And(chosen), outcome);
    }
}
