using Portolan.Rules.Verification.Checks;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Comparing;

/// <summary>
/// Describes when something happens, given something else: case by case. Each case begins with all that is true of some facts on which it happens, and
/// loses what it can while it is still proved that it always happens; the next case is looked for outside those described.
/// </summary>
/// <param name="session">The solver.</param>
/// <param name="vocabulary">What may be said.</param>
/// <param name="preferences">What is said most gladly; each kind of statement is only used where those before it are not enough.</param>
/// <param name="given">What is presupposed.</param>
/// <param name="happens">What is described.</param>
internal sealed class DescriptionSearch(
    VerificationSession session, IReadOnlyList<Statement> vocabulary, IReadOnlyList<StatementKind> preferences, Term given, Term happens)
{
    /// <summary>More cases than these explain nothing to a reader.</summary>
    public const int MostCases = 24;

    /// <summary>The cases, and whether they are proved to be all.</summary>
    public (IReadOnlyList<IReadOnlyList<Statement>> Cases, bool IsExact) Describe()
    {
        session.Tell();
        var cases = new List<IReadOnlyList<Statement>>();
        var described = Term.False;
        while (cases.Count < MostCases)
        {
            var truths = TruthsOutside(described, out var answer);
            if (answer == SolverAnswer.Impossible) return (cases, true);
            if (answer == SolverAnswer.Unknown || Generalise(truths) is not { } found) return (cases, false);
            cases.Add(found);
            described = Term.Or(described, Term.And(found.Select(statement => statement.Term)));
        }
        using var scope = session.Solver.Open();
        session.Solver.Assert(Term.And(given, happens, !described));
        return (cases, session.Solver.Check() == SolverAnswer.Impossible);
    }

    private List<Statement> TruthsOutside(Term described, out SolverAnswer answer)
    {
        using var scope = session.Solver.Open();
        session.Solver.Assert(Term.And(given, happens, !described));
        answer = session.Solver.Check();
        if (answer != SolverAnswer.Possible) return [];
        var values = session.Solver.Values([.. vocabulary.Select(statement => statement.Term)]);
        return [.. vocabulary.Where((_, i) => values[i] == 1)];
    }

    /// <summary>The fewest of these truths for which it always happens; null where all of them are not enough.</summary>
    private List<Statement>? Generalise(List<Statement> truths)
    {
        using var scope = session.Solver.Open();
        session.Solver.Assert(Term.And(given, !happens));
        var names = truths.Index().ToDictionary(pair => pair.Item, pair => Assume(pair.Item, pair.Index));
        for (var kinds = 1; kinds <= preferences.Count; kinds++)
        {
            var sayable = preferences.Take(kinds).SelectMany(kind => truths.Where(statement => statement.Kind == kind)).ToList();
            if (session.Solver.Check([.. sayable.Select(statement => names[statement])]) != SolverAnswer.Impossible) continue;
            var conflict = session.Solver.Conflict();
            return Shorten([.. sayable.Where(statement => conflict.Contains(names[statement]))], names);
        }
        return null;
    }

    private List<Statement> Shorten(List<Statement> statements, Dictionary<Statement, Term> names)
    {
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            var rest = statements.Where((_, other) => other != i).ToList();
            if (session.Solver.Check([.. rest.Select(statement => names[statement])]) == SolverAnswer.Impossible) statements = rest;
        }
        return statements;
    }

    private Term Assume(Statement statement, int number)
    {
        var name = new Term(FormattableString.Invariant($"s{number}"));
        session.Solver.Send($"(declare-const {name.Text} Bool)");
        session.Solver.Assert(Term.Implies(name, statement.Term));
        return name;
    }
}
