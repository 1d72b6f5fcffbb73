using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Solving;

namespace Portolan.Rules.Verification.Translation;

/// <summary>
/// The text that the solver is given before the first question: a function for each fact that rules read, names for conditions, and what is known
/// of every fact (which texts it may have, that an absent key is absent).
/// </summary>
internal sealed class SolverScript
{
    /// <summary>Terms longer than this get a name, so that the text grows with the conditions and no faster.</summary>
    private const int LongestUnnamed = 60;

    private readonly List<string> lines = [];
    private readonly Dictionary<string, string> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<Term, Term> named = [];
    private readonly Dictionary<Term, FactApplication> applications = [];
    private int domainsStated;

    /// <summary>Texts as numbers.</summary>
    public CodeTable Codes { get; } = new();

    /// <summary>The facts that rules read, in the order of reading.</summary>
    public IReadOnlyList<FactApplication> Applications => [.. applications.Values];

    /// <summary>The text so far.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Remembers how a fact is declared.</summary>
    /// <exception cref="NotTranslatedException">Another rulebook declares it in another way.</exception>
    public void Agree(string path, string declaration)
    {
        if (declared.TryAdd(path, declaration) || declared[path] == declaration) return;
        throw new NotTranslatedException($"the two rulebooks declare '{path}' in different ways");
    }

    /// <summary>The term for a fact.</summary>
    public Term Fact(FactApplication application)
    {
        if (!applications.TryAdd(application.Term, application)) return application.Term;
        Declare(application.Function, application.Arguments.Count, SortOf(application));
        return application.Term;
    }

    /// <summary>Declares a function of whole numbers once.</summary>
    public void Declare(string function, int arguments, string sort)
    {
        var line = Declaration(function, arguments, sort);
        if (declared.TryAdd("fun " + function, line)) lines.Add(line);
        else if (declared["fun " + function] != line) throw new NotTranslatedException($"the two rulebooks declare '{function}' in different ways");
    }

    /// <summary>The text with the facts chosen: their functions are defined instead of declared.</summary>
    /// <param name="definitions">The definition of each function that stands for facts.</param>
    public IEnumerable<string> LinesWith(Func<FactApplication, string> definitions)
    {
        var replaced = applications.Values.DistinctBy(fact => fact.Function)
            .ToDictionary(fact => Declaration(fact.Function, fact.Arguments.Count, SortOf(fact)), definitions, StringComparer.Ordinal);
        return lines.Select(line => replaced.GetValueOrDefault(line, line));
    }

    /// <summary>The sort of a fact's value.</summary>
    public static string SortOf(FactApplication fact) => fact.Kind != FactApplicationKind.Value || fact.Type is FlagType ? "Bool" : "Int";

    private static string Declaration(string function, int arguments, string sort) =>
        $"(declare-fun |{function}| ({string.Join(' ', Enumerable.Repeat("Int", arguments))}) {sort})";

    /// <summary>A truth that may be anything: for what cannot be translated.</summary>
    public Term Free(string name)
    {
        Declare(name, 0, "Bool");
        return Term.Apply(name, []);
    }

    /// <summary>States something that holds of all facts.</summary>
    public void State(Term term)
    {
        if (!term.IsTrue) lines.Add($"(assert {term.Text})");
    }

    /// <summary>Gives a truth a name that others may ask for.</summary>
    public void Define(string name, Term truth) => lines.Add($"(define-fun |{name}| () Bool {truth.Text})");

    /// <summary>A name for a truth, the same one each time.</summary>
    public Term Name(Term truth)
    {
        if (truth.Text.Length <= LongestUnnamed) return truth;
        if (named.TryGetValue(truth, out var name)) return name;
        name = new Term(FormattableString.Invariant($"c{named.Count + 1}"));
        lines.Add($"(define-fun {name.Text} () Bool {truth.Text})");
        named.Add(truth, name);
        return name;
    }

    /// <summary>States what is known of every fact read since the last time. At the first time the texts are settled: no rule may name a new one later.</summary>
    public void StateDomains()
    {
        if (domainsStated == 0)
        {
            Codes.AddSpareCountries(applications.Values.Count(application => application.Type is CountryType));
            Codes.AddSpareTexts(applications.Values.Count(application => application.Type is TextType));
        }
        foreach (var application in applications.Values.Skip(domainsStated).ToList()) StateDomain(application);
        domainsStated = applications.Count;
    }

    private void StateDomain(FactApplication application)
    {
        switch (application.Kind)
        {
            case FactApplicationKind.Value when application.Type is not FlagType:
                State(Fits(application.Term, application.Type!));
                break;
            case FactApplicationKind.Membership:
                State(Term.Implies(application.Term, Fits(application.Arguments[^1], application.Type!)));
                break;
            case FactApplicationKind.Presence when application.Function.EndsWith(FactNames.Presence(FactNames.Place("")), StringComparison.Ordinal):
                StateThatPlacesAreFilledInOrder(application);
                break;
        }
    }

    private void StateThatPlacesAreFilledInOrder(FactApplication application)
    {
        if (application.Arguments[^1].Number is not { } place || place == 0) return;
        var before = Term.Apply(application.Function, [.. application.Arguments.SkipLast(1), Term.Of(place - 1)]);
        State(Term.Implies(application.Term, before));
    }

    private Term Fits(Term number, FactType type) => type switch
    {
        EnumerationType enumeration => InRanges(number, text => enumeration.Find(text) is not null),
        CountryType => InRanges(number, CodeTable.IsCountry),
        TextType => InRanges(number, _ => true),
        DateType => Term.Within(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
        _ => Term.Within(number, long.MinValue, long.MaxValue),
    };

    private Term InRanges(Term number, Func<string, bool> fits) =>
        Term.Or(Codes.Ranges(fits).Select(range => Term.Within(number, range.First, range.Last)));
}
