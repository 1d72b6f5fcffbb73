using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Verification;

/// <summary>A rulebook over few facts, with whatever rules a test gives it.</summary>
internal sealed class SmallRulebook : IDisposable
{
    private const string Facts = """
        enumerations:
          service: {says: &w {en: w, fr: w}, members: {a: *w, b: *w, c: *w}}
          state: {says: *w, members: {DE: *w, FR: *w, MT: *w}}
          kind: {says: *w, members: {x: *w, y: *w, z: *w}}
        objects:
          entitlement:
            from: {type: date, says: *w}
            until: {type: date, when-absent: none, says: *w}
            tags: {type: list<kind>, when-absent: none, says: *w}
          measure:
            state: {type: state, says: *w}
            from: {type: date, says: *w}
            until: {type: date, when-absent: none, says: *w}
          firm:
            name: {type: string, when-absent: Example, because: *w, says: *w}
            home: {type: country, says: *w}
            kind: {type: kind, when-absent: x, because: *w, says: *w}
            active: {type: bool, when-absent: true, because: *w, says: *w}
            size: {type: int, when-absent: 0, because: *w, says: *w}
            services: {type: "map<service, entitlement>", says: *w}
            passports: {type: "map<state, entitlement>", says: *w}
            withdrawn: {type: date, when-absent: none, says: *w}
            skills: {type: list<kind>, when-absent: empty, says: *w}
            measures: {type: list<measure>, when-absent: empty, says: *w}
        variables:
          firm: {type: firm, says: *w}
          service: {type: service, says: *w}
          state: {type: state, says: *w}
          date: {type: date, says: *w}
          interventions: {type: list<measure>, when-absent: empty, says: *w}
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portolan-small-");

    public SmallRulebook()
    {
        Write("facts.yaml", Facts.Replace("&w ", "", StringComparison.Ordinal).Replace("*w", "{en: w, fr: w}", StringComparison.Ordinal));
        Write("measures/measures.yaml", "act: 32023R1114\nmeasures: []\n");
        foreach (var file in new[] { "acts/32023R1114.txt", "calendars/MT.yaml", "calendars/FR.yaml", "calendars/DE.yaml" })
        {
            Write(file, File.ReadAllText(Path.Combine(RealRulebook.Folder, file)));
        }
    }

    public SmallRulebook With(string id, string effect, string when, string inForce = "2025-01-01..", string cites = "59(1)", string extra = "") =>
        Write($"law/{id}.yaml", Header + "rules:\n" + Rule(id, effect, when, inForce, cites, extra));

    public SmallRulebook WithBan() => Write("law/ban.yaml", Header + """
        rules:
          - {id: law.ban, cites: ["59(1)"], title: {en: t, fr: t}, effect: prohibit, otherwise: true, per: [firm], in-force: 2025-01-01..}
        """);

    public SmallRulebook WithScenario(string id, string lines, params string[] rules) => Write($"scenarios/{id}.yaml", $"""
        scenario: {id}
        title: {W}
        status: contested
        says: {W}
        contradicts: []
        {lines}
        {Header}
        """ + (rules.Length == 0 ? "" : "\nadd:\n" + string.Concat(rules)));

    public static string Rule(string id, string effect, string when, string inForce = "2025-01-01..", string cites = "59(1)", string extra = "") =>
        $"  - id: {id}\n    cites: [\"{cites}\"]\n    title: {W}\n    effect: {effect}\n    per: [firm]\n    in-force: {inForce}\n    when: |\n      {when}\n"
        + (extra.Length == 0 ? "" : $"    {extra}\n");

    public void Replace(string path, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(folder.FullName, path));
        text.ShouldContain(old);
        Write(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public Rulebook Read() => RulebookReader.Read(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    private const string W = "{en: w, fr: w}";

    private const string Header = "act: 32023R1114\nknown-from: 2023-06-09\n";

    private SmallRulebook Write(string path, string text)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }
}
