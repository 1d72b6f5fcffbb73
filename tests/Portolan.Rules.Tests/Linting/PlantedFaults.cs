namespace Portolan.Rules.Tests.Linting;

/// <summary>A fault for every check: what is done to the rulebook, and where and in what words it is to be found.</summary>
internal static class PlantedFaults
{
    private const string Withdrawal = "eu/mica/64-withdrawal.yaml";
    private const string Poland = "pl/transition.yaml";
    private const string Refusal = "scenarios/france-refuses-passports.yaml";

    private const string TwoSuspensions = """
        scenario: SCENARIO
        title: {en: A suspension, fr: Une suspension}
        status: contested
        says: {en: A test, fr: Un essai}
        sources: [{title: A test, date: 2025-01-01}]
        contradicts: ["65(4)"]
        act: 32023R1114
        known-from: 2025-09-15
        suspend: [mica.65.listed]
        """;

    private const string Nickname = "  firm:\n    nickname:\n      type: string\n      says: {en: A nickname, fr: Un surnom}\n    name:";

    public static IReadOnlyDictionary<string, (Action<TemporaryRulebook> Plant, string Place, string Message)> All { get; } =
        new Dictionary<string, (Action<TemporaryRulebook>, string, string)>
        {
            ["untested"] = (law => law.AddRule("house.untested", "prohibit", "state == 'FR'"), "house/house.untested.yaml:4:5", "no example in which it holds"),
            ["example-not-in-force"] = (law => law.Replace(Poland, "state: PL, date: 2025-06-30}\n        then: permitted", "state: PL, date: 2025-07-01}\n        then: permitted"),
                Poland + ":22:9", "on 2025-07-01, but it is in force 2024-12-30..2025-06-30"),
            ["duplicate-example"] = (law => law.AddRule("house.twice", "limit", "firm.kind == 'casp'", """
                    examples:
                      - given: {firm: {home: MT, kind: casp}, service: a, state: MT, date: 2025-03-01}
                        then: applies
                      - given: {date: 2025-03-01, state: MT, service: a, firm: {kind: casp, home: MT}}
                        then: applies
                """), "house/house.twice.yaml:14:9", "the same example at line 12"),
            ["shadowed"] = (law => law.AddRule("house.shadowed", "prohibit", "state == 'FR' && date >= firm.withdrawn && has(firm.withdrawn)"), "house/house.shadowed.yaml:4:5", "adds nothing to 'mica.64.withdrawn'"),
            ["constant-condition"] = (law => law.AddRule("house.constant", "prohibit", "state == 'FR' && 2 < 1"), "house/house.constant.yaml:10:28", "'2 < 1' is always false"),
            ["per-mismatch"] = (law => law.AddRule("house.axes", "prohibit", "state == 'FR' && service == 'a'"), "house/house.axes.yaml:4:5", "per firm, service, state, but its condition reads service, state"),
            ["overlapping-periods"] = (law => law.Replace(Poland, "2024-12-30..2025-06-30", "2024-12-30..2025-07-01"), Poland + ":29:5", "says on some days what 'pl.143.transition' (2024-12-30..2025-07-01) says"),
            ["gap-between-periods"] = (law => law.Replace(Poland, "2024-12-30..2025-06-30", "2024-12-30..2025-06-29"), Poland + ":29:5", "begins on 2025-07-01, but the period before it ends on 2025-06-29"),
            ["known-before-sources"] = (law => law.AddRule("house.early", "prohibit", "state == 'FR'", "    sources: [{title: A plan, date: 2023-06-10}]"), "house/house.early.yaml:4:5", "known from 2023-06-09, but its first source is of 2023-06-10"),
            ["known-after-end"] = (law => law.Replace("fr/transition.yaml", "known-from: 2025-02-04", "known-from: 2026-07-01"), "fr/transition.yaml:5:5", "known from 2026-07-01, after its last day in force, 2026-06-30"),
            ["unused-fact"] = (law => law.Replace("facts.yaml", "  firm:\n    name:", Nickname), "facts.yaml:191:5", "neither a rule nor a measure reads the fact 'nickname' of 'firm'"),
            ["single-reader"] = (law =>
            {
                law.Replace("facts.yaml", "  firm:\n    name:", Nickname);
                law.AddRule("house.nickname", "prohibit", "state == 'FR'", "    because: {en: \"{firm.nickname} is out.\", fr: \"{firm.nickname} est exclue.\"}");
            }, "facts.yaml:191:5", "'house.nickname' alone reads the fact 'nickname' of 'firm'"),
            ["unused-parameter"] = (law => law.Replace(Refusal, " && date >= scenario.from", ""), Refusal + ":21:3", "reads its parameter 'from'"),
            ["unused-measure"] = (law => law.Replace("measures/measures.yaml", "  - id: challenge-measure\n", "  - id: pray\n    cites: [\"59(1)\"]\n    title: {en: Pray, fr: Prier}\n    lead-time: none\n    effort: 1\n  - id: challenge-measure\n"),
                "measures/measures.yaml:64:5", "no rule names the measure 'pray'"),
            ["faulty-words"] = (law => law.Replace(Withdrawal, "was withdrawn from {firm.withdrawn}", "was withdrawn from {firm.withdrwan}"), Withdrawal + ":13:70", "did you mean 'withdrawn'?"),
            ["missing-because"] = (law => law.AddRule("house.silent", "permit", "state == 'FR'"), "house/house.silent.yaml:4:5", "no words that explain it"),
            ["untranslated"] = (law => law.Replace(Withdrawal, "fr: Un agrément retiré ne couvre plus rien", "fr: A withdrawn authorisation covers nothing"), Withdrawal + ":5:5", "the title of 'mica.64.withdrawn' is the same"),
            ["unexplained-confidence"] = (law => law.AddRule("house.guess", "prohibit", "state == 'FR'", "    confidence: {level: inference}"), "house/house.guess.yaml:4:5", "of confidence inference and does not say why"),
            ["unexplained-status"] = (law => law.AddRule("house.contested", "prohibit", "state == 'FR'", "    status: contested"), "house/house.contested.yaml:4:5", "neither a reason ('confidence') nor a source"),
            ["unsourced-scenario"] = (law => law.Write("scenarios/one.yaml", Suspension("one").Replace("sources: [{title: A test, date: 2025-01-01}]\n", "", StringComparison.Ordinal)), "scenarios/one.yaml:1:1", "'one' names no source"),
            ["added-again"] = (law => law.Replace(Refusal, "id: scenario.france-refuses-passports.refusal", "id: mica.64.withdrawn"), Refusal + ":26:5", "adds 'mica.64.withdrawn', which exists"),
            ["scenario-conflict"] = (law =>
            {
                law.Write("scenarios/one.yaml", Suspension("one"));
                law.Write("scenarios/two.yaml", Suspension("two"));
            }, "scenarios/two.yaml:1:1", "both change 'mica.65.listed'"),
        };

    private static string Suspension(string id) => TwoSuspensions.Replace("SCENARIO", id, StringComparison.Ordinal);
}
