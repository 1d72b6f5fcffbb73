using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Verification.Solving;
using Portolan.Rules.Verification.Translation;

namespace Portolan.Rules.Verification.Checks;

/// <summary>
/// Finds gaps between periods: one rule of a family ends, another begins later, and for the same facts nothing to that effect holds on the day in
/// between. Rules are of one family where they have the same effect and either the same citations or ids that differ in the last part only.
/// </summary>
internal static class PeriodGaps
{
    /// <summary>Notes the gaps of an edition.</summary>
    public static void Find(VerificationSession session, EncodedEdition edition, Ledger ledger)
    {
        foreach (var earlier in edition.Rules.Where(rule => rule.Member.Rule.InForce.Until < DateOnly.MaxValue))
        {
            var day = earlier.Member.Rule.InForce.Until!.Value.AddDays(1);
            var later = edition.Rules
                .Where(rule => rule.Member.Rule.InForce.From > day && AreOfOneFamily(earlier.Member.Rule, rule.Member.Rule))
                .OrderBy(rule => rule.Member.Rule.InForce.From).ThenBy(rule => rule.Member.Rule.Id);
            foreach (var other in later)
            {
                if (Note(session, edition, earlier, other, day, ledger)) break;
            }
        }
    }

    private static bool Note(VerificationSession session, EncodedEdition edition, EncodedRule earlier, EncodedRule later, DateOnly day, Ledger ledger)
    {
        var (before, after) = (earlier.Member.Rule, later.Member.Rule);
        var covering = edition.Rules.Where(rule => rule.Member.Rule.Effect == before.Effect && rule.Member.Rule.InForce.Includes(day));
        var gap = Term.And([
            edition.On(earlier, before.InForce.Until!.Value).Holds, edition.On(later, after.InForce.From).Holds,
            .. covering.Select(rule => edition.On(rule, day).Fails), Term.Same(edition.Date, Term.Of(day.DayNumber)),
        ]);
        var result = session.Find(gap, question => Replay(edition.Edition, earlier.Member, later.Member, question));
        if (!ledger.Accept($"whether there is a gap between '{before.Id}' and '{after.Id}'", result)) return false;
        ledger.Warning(
            FindingKind.Gap, before, $"nothing to this effect holds from {Iso(day)} until {after.Id} begins on {Iso(after.InForce.From)}", [after.Id], result.Witness);
        return true;
    }

    private static Replay Replay(Edition edition, EditionRule earlier, EditionRule later, Question question)
    {
        var decider = new Decider(edition);
        var (last, first) = (earlier.Rule.InForce.Until!.Value, later.Rule.InForce.From);
        var before = decider.Holds(earlier, question with { Date = last });
        var between = edition.Rules.Where(rule => rule.Rule.Effect == earlier.Rule.Effect).All(rule => decider.Holds(rule, question) == Truth.False);
        var after = decider.Holds(later, question with { Date = first });
        var agrees = before != Truth.False && between && after != Truth.False;
        return new Replay(agrees, $"{earlier.Rule.Id} holds on {Iso(last)}, {later.Rule.Id} on {Iso(first)}, {(between ? "nothing" : "something")} on {Iso(question.Date)}");
    }

    private static bool AreOfOneFamily(Rule one, Rule other) =>
        one.Effect == other.Effect && (one.Cites.ToHashSet().SetEquals(other.Cites) || Family(one) == Family(other));

    private static string Family(Rule rule)
    {
        var id = rule.Id.ToString();
        var dot = id.LastIndexOf('.');
        return dot < 0 ? id : id[..dot];
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
