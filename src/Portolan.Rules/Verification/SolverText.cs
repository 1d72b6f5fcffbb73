using Portolan.Rules.Decisions;
using Portolan.Rules.Facts;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification;

/// <summary>
/// The rules of an edition as SMT-LIB 2: what verification asks about, to look at or to give to another solver. For each rule there are
/// <c>|holds ID|</c> and <c>|fails ID|</c>; where neither is true the condition is an error. <c>|permitted|</c> and <c>|not permitted|</c> are the decision.
/// </summary>
public static class SolverText
{
    /// <summary>The rules over facts that are left open.</summary>
    public static string Of(Edition edition)
    {
        var script = Script(edition, EncodedEdition.PlacesFor(edition));
        script.StateDomains();
        return Join(script.Lines);
    }

    /// <summary>The rules over chosen facts.</summary>
    /// <param name="edition">The rules.</param>
    /// <param name="question">The facts; all of them known.</param>
    /// <exception cref="FactException">A fact is not as the schema declares it.</exception>
    /// <exception cref="ArgumentException">A fact is not known, or a list has more elements than the rules are written for.</exception>
    public static string Of(Edition edition, Question question)
    {
        var places = EncodedEdition.PlacesFor(edition);
        var script = Script(edition, places);
        var facts = new ChosenFacts(edition.Rulebook, question, script.Codes, places);
        return Join(script.LinesWith(facts.Define));
    }

    private static SolverScript Script(Edition edition, int places)
    {
        var script = new SolverScript();
        var encoded = new EncodedEdition(edition, script, places, SymbolicCalendars.Of([edition.Rulebook.Calendars])[0]);
        foreach (var rule in encoded.Rules)
        {
            script.Define($"holds {rule.Member.Rule.Id}", rule.Holds);
            script.Define($"fails {rule.Member.Rule.Id}", rule.Fails);
        }
        script.Define("permitted", encoded.Decision.Permitted);
        script.Define("not permitted", encoded.Decision.NotPermitted);
        return script;
    }

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
