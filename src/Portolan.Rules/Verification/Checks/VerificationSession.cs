using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>A running solver that knows one edition, or two, and finds facts for which something holds.</summary>
internal sealed class VerificationSession : IDisposable
{
    /// <summary>How often facts are searched again after the solver has been told what its last ones got wrong about working days.</summary>
    private const int MostAttempts = 8;

    /// <summary>Days that a reader finds plausible; others are tried where there is nothing among these.</summary>
    private static readonly (DateOnly First, DateOnly Last) PlausibleDays = (new DateOnly(2000, 1, 1), new DateOnly(2060, 12, 31));

    /// <summary>Days that are preferred: the years in which the law was made and applied.</summary>
    private static readonly (DateOnly First, DateOnly Last) PreferredDays = (new DateOnly(2025, 1, 1), new DateOnly(2027, 12, 31));

    private readonly SolverScript script = new();
    private int sent;

    public VerificationSession(SolverProgram program, params IReadOnlyList<Edition> editions)
    {
        Places = EncodedEdition.PlacesFor(editions);
        var calendars = SymbolicCalendars.Of([.. editions.Select(edition => edition.Rulebook.Calendars)]);
        Editions = [.. editions.Zip(calendars, (edition, own) => new EncodedEdition(edition, script, Places, own))];
        Solver = new SolverProcess(program);
        script.StateDomains();
    }

    /// <summary>The editions, in the order given.</summary>
    public IReadOnlyList<EncodedEdition> Editions { get; }

    /// <summary>The solver.</summary>
    public SolverProcess Solver { get; }

    /// <summary>With how many elements lists of objects are looked at.</summary>
    public int Places { get; }

    /// <summary>The facts that rules read.</summary>
    public IReadOnlyList<FactApplication> Facts => script.Applications;

    /// <summary>The texts that numbers stand for.</summary>
    public CodeTable Codes => script.Codes;

    /// <summary>Whether something can be, whatever the days; the solver's word, without facts.</summary>
    public SolverAnswer Check(Term goal)
    {
        Tell();
        using var scope = Solver.Open();
        Solver.Assert(goal);
        return Solver.Check();
    }

    /// <summary>Finds facts for which something holds, as plain as may be, and puts them to the interpreter.</summary>
    /// <param name="goal">What must hold.</param>
    /// <param name="replay">Asks the interpreter.</param>
    /// <param name="onPlausibleDaysOnly">Whether days long past or far ahead do not count.</param>
    public SearchResult Find(Term goal, Func<Question, Replay> replay, bool onPlausibleDaysOnly = false)
    {
        Tell();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            using var scope = Solver.Open();
            Solver.Assert(goal);
            var answer = CheckOnPlausibleDays(onPlausibleDaysOnly);
            if (answer == SolverAnswer.Impossible) return new SearchResult(SearchOutcome.None);
            if (answer == SolverAnswer.Unknown) return new SearchResult(SearchOutcome.Open, Says: "the solver gave no answer in time");
            var lemmas = Lemmas();
            if (!HoldsWith(lemmas))
            {
                scope.Dispose();
                foreach (var (_, lemma) in lemmas) Solver.Assert(lemma);
                continue;
            }
            Tidy();
            return Judge(ModelReader.Read(Editions[^1].Edition.Rulebook.Schema, script, Solver, Places), replay);
        }
        return new SearchResult(SearchOutcome.Open, Says: $"no facts with the right working days were found in {MostAttempts} attempts");
    }

    /// <summary>Tells the solver what was translated since the last question.</summary>
    public void Tell()
    {
        script.StateDomains();
        for (; sent < script.Lines.Count; sent++) Solver.Send(script.Lines[sent]);
    }

    public void Dispose() => Solver.Dispose();

    private SearchResult Judge(Question question, Func<Question, Replay> replay)
    {
        try
        {
            var (agrees, says) = replay(question);
            if (agrees) return new SearchResult(SearchOutcome.Found, question, says);
            var isTranslated = Editions.SelectMany(edition => edition.Rules).All(rule => rule.IsTranslated);
            return isTranslated
                ? new SearchResult(SearchOutcome.Fault, question, says)
                : new SearchResult(SearchOutcome.Open, question, "it hangs on conditions that are not translated");
        }
        catch (FactException refused)
        {
            return new SearchResult(SearchOutcome.Fault, question, refused.Message);
        }
    }

    private SolverAnswer CheckOnPlausibleDays(bool only)
    {
        var answer = SolverAnswer.Unknown;
        foreach (var (first, last) in new[] { PreferredDays, PlausibleDays })
        {
            var within = Solver.Open();
            foreach (var day in Days()) Solver.Assert(Term.Within(day, first.DayNumber, last.DayNumber));
            answer = Solver.Check();
            if (answer == SolverAnswer.Possible) return answer;
            within.Dispose();
        }
        return only ? answer : Solver.Check();
    }

    private IEnumerable<Term> Days() => script.Applications
        .Where(fact => fact is { Kind: FactApplicationKind.Value, Type: DateType })
        .Select(fact => fact.Term);

    /// <summary>What working days really come to for the facts of the model, with the condition that those are the facts.</summary>
    private List<(Term Chosen, Term Lemma)> Lemmas()
    {
        var lemmas = new List<(Term, Term)>();
        foreach (var call in Editions.SelectMany(edition => edition.Calls))
        {
            var values = Solver.Values(call.Arguments);
            var chosen = Term.And(call.Arguments.Zip(values, (argument, value) => Term.Same(argument, Term.Of(value))));
            lemmas.Add((chosen, call.Lemma(values, Codes)));
        }
        return lemmas;
    }

    /// <summary>Keeps the facts that working days depend on, and says whether the rest can follow.</summary>
    private bool HoldsWith(List<(Term Chosen, Term Lemma)> lemmas)
    {
        if (lemmas.Count == 0) return true;
        foreach (var (chosen, lemma) in lemmas)
        {
            Solver.Assert(chosen);
            Solver.Assert(lemma);
        }
        return Solver.Check() == SolverAnswer.Possible;
    }

    /// <summary>Makes the facts plainer, one after the other, as long as the goal holds: absent, as usual, on a day near the present.</summary>
    private void Tidy()
    {
        var wishes = script.Applications.OrderBy(fact => fact.Usual is null).Select(Wish).OfType<Term>().ToList();
        while (wishes.Count > 0)
        {
            var met = Solver.Values(wishes);
            // What the model has anyway is kept; it holds together, because the model shows it.
            for (var i = 0; i < wishes.Count; i++)
            {
                if (met[i] == 1) Solver.Assert(wishes[i]);
            }
            wishes = [.. wishes.Where((_, i) => met[i] == 0)];
            while (wishes.Count > 0)
            {
                var trial = Solver.Open();
                Solver.Assert(wishes[0]);
                wishes.RemoveAt(0);
                if (Solver.Check() == SolverAnswer.Possible) break;
                trial.Dispose();
            }
        }
        Solver.Check();
    }

    private Term? Wish(FactApplication fact) => fact switch
    {
        { Usual: { IsTrue: true } } => fact.Term,
        { Usual: { IsFalse: true } } => !fact.Term,
        { Usual: { } usual } => Term.Same(fact.Term, usual),
        { Kind: FactApplicationKind.Value, Type: DateType } => Term.Within(fact.Term, PreferredDays.First.DayNumber, PreferredDays.Last.DayNumber),
        { Kind: FactApplicationKind.Value, Type: CountryType } => IsListed(fact.Term),
        _ => null,
    };

    /// <summary>Whether a country is one that the rulebook lists.</summary>
    private Term IsListed(Term country)
    {
        var enumerations = Editions[^1].Edition.Rulebook.Schema.Enumerations;
        var listed = Codes.Ranges(text => CodeTable.IsCountry(text) && enumerations.Any(enumeration => enumeration.Find(text) is not null));
        return Term.Or(listed.Select(range => Term.Within(country, range.First, range.Last)));
    }
}
