using System.Text.Json;

namespace Portolan.Tests.CommandLine;

public sealed class RulesDiffTests : IDisposable
{
    private static readonly string Current = Path.Combine(Repository.Root, "rulebook");

    private readonly RulebookCopy changed = new();

    public void Dispose() => changed.Dispose();

    [Fact]
    public void Two_folders_are_compared_by_words_and_by_consequence()
    {
        changed.Replace("eu/mica/65-passport.yaml", "date >= firm.passports[state].listed", "date >= firm.passports[state].listed && service != 'h'");
        changed.Replace("eu/mica/64-withdrawal.yaml", "title: {en: A withdrawn authorisation covers nothing,", "title: {en: A withdrawn authorisation does not cover anything,");
        changed.Replace("measures/measures.yaml", "lead-time: {calendar-days: 15}", "lead-time: {calendar-days: 20}");
        changed.Replace("scenarios/france-refuses-passports.yaml", "default: 2025-09-15", "default: 2025-10-15");
        File.Delete(Path.Combine(changed.Folder, "pl", "transition.yaml"));
        AddBan("LV");
        var output = Run().Done;
        output.ShouldStartWith("From ");
        // The heading names folders of this machine.
        Golden.Match("rules-diff.txt", output[output.IndexOf("\n\n", StringComparison.Ordinal)..].TrimStart('\n'));
    }

    [Fact]
    public void Two_days_of_the_rulebook_are_compared() => Golden.Match("rules-diff-days.txt", RunningProgram.Run("rules", "diff", "2025-02-03", "2025-12-04").Done);

    [Fact]
    public void The_json_has_the_documented_shape_and_adds_up()
    {
        AddBan("LV");
        var json = Run("--format", "json").Json;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(
        [
            "a", "b", "on", "register", "record", "scenarios", "rules", "scenarioChanges", "measureChanges", "factChanges", "before", "after", "changed", "byHome", "byHost", "byService", "byRule",
        ]);
        var rule = json.GetProperty("rules").EnumerateArray().ShouldHaveSingleItem();
        (rule.GetProperty("rule").GetString(), rule.GetProperty("change").GetString()).ShouldBe(("house.ban", "added"));
        rule.GetProperty("fields").EnumerateArray().ShouldContain(field => field.GetProperty("field").GetString() == "when" && field.GetProperty("after").GetString() == "state == 'LV'");
        var cells = json.GetProperty("changed").EnumerateArray().ToList();
        cells.ShouldNotBeEmpty();
        cells.ShouldAllBe(cell => cell.GetProperty("state").GetString() == "LV" && cell.GetProperty("after").GetString() == "not permitted" && Rules(cell) == "house.ban");
        foreach (var group in new[] { "byHome", "byHost", "byService", "byRule" })
        {
            json.GetProperty(group).EnumerateArray().Sum(row => row.GetProperty("cells").GetInt32()).ShouldBe(cells.Count, group);
        }
        var lost = json.GetProperty("before").GetProperty("permitted").GetInt32() - json.GetProperty("after").GetProperty("permitted").GetInt32();
        cells.Count(cell => cell.GetProperty("before").GetString() == "permitted").ShouldBe(lost);
    }

    [Fact]
    public void The_same_rulebook_twice_changes_nothing()
    {
        var output = Run().Done;
        output.ShouldContain("Both say the same.");
        output.ShouldContain("No decision changes.");
    }

    [Fact]
    public void A_rule_that_decided_and_still_holds_is_not_behind_the_change()
    {
        AddBan("LV");
        changed.Replace("eu/mica/65-passport.yaml", "date >= firm.passports[state].listed", "date >= firm.passports[state].listed && service != 'h'");
        var rules = Run("--format", "json").Json.GetProperty("changed").EnumerateArray().ToLookup(cell => (cell.GetProperty("state").GetString() == "LV", cell.GetProperty("service").GetString() == "h"), Rules);
        rules[(true, false)].Distinct().ShouldBe(["house.ban"]);
        rules[(false, true)].Distinct().ShouldBe(["mica.65.listed"]);
        rules[(true, true)].ShouldContain("house.ban mica.65.listed");
        rules[(false, false)].ShouldBeEmpty();
    }

    [Fact]
    public void Behind_what_an_exemption_permits_is_the_exemption()
    {
        using var exempted = new RulebookCopy();
        foreach (var copy in new[] { changed, exempted }) Write(copy, "ban", "prohibit", "state == 'LV'");
        Write(exempted, "mercy", "exempt", "service == 'c'", "    except: [house.ban]");
        var cells = RunningProgram.Run("rules", "diff", changed.Folder, exempted.Folder, "--format", "json").Json.GetProperty("changed").EnumerateArray().ToList();
        cells.ShouldNotBeEmpty();
        cells.ShouldAllBe(cell => Rules(cell) == "house.mercy" && cell.GetProperty("service").GetString() == "c");
    }

    [Fact]
    public void Behind_what_is_open_since_the_ban_ended_is_the_ban()
    {
        changed.Replace("eu/mica/59-entitlement.yaml", "otherwise: true\n    per: [firm, service, state]\n    in-force: 2024-12-30..", "otherwise: true\n    per: [firm, service, state]\n    in-force: 2024-12-30..2025-12-31");
        var json = Run("--format", "json").Json;
        json.GetProperty("changed").EnumerateArray().ShouldAllBe(cell => cell.GetProperty("after").GetString() == "unsettled");
        json.GetProperty("byRule").EnumerateArray().ShouldHaveSingleItem().GetProperty("rule").GetString().ShouldBe("mica.59.ban");
    }

    [Fact]
    public void Behind_what_a_rule_now_forbids_instead_of_permitting_is_that_rule()
    {
        changed.Replace("eu/mica/65-passport.yaml", "title: {en: A host State that the public register lists, fr: Un État d'accueil mentionné au registre public}\n    effect: permit",
            "title: {en: A host State that the public register lists, fr: Un État d'accueil mentionné au registre public}\n    effect: prohibit");
        var cells = Run("--format", "json").Json.GetProperty("changed").EnumerateArray().ToList();
        cells.ShouldNotBeEmpty();
        cells.ShouldAllBe(cell => Rules(cell) == "mica.65.listed");
    }

    [Fact]
    public void Behind_a_fact_that_means_something_else_is_the_rule_that_reads_it()
    {
        changed.Replace(
            "facts.yaml", "    managedInUnion:\n      type: bool\n      when-absent: true\n      because: {en: an authority may not authorise a firm without it, fr: une autorité ne peut agréer une entreprise sans cela}\n",
            "    managedInUnion:\n      type: bool\n");
        var json = Run("--format", "json").Json;
        json.GetProperty("rules").GetArrayLength().ShouldBe(0);
        json.GetProperty("factChanges").EnumerateArray().ShouldHaveSingleItem().GetProperty("fact").GetString().ShouldBe("objects.firm.managedInUnion");
        json.GetProperty("byRule").EnumerateArray().ShouldHaveSingleItem().GetProperty("rule").GetString().ShouldBe("mica.59.2.management");
        json.GetProperty("changed").EnumerateArray().ShouldAllBe(cell => cell.GetProperty("after").GetString() == "unsettled");
    }

    [Fact]
    public void A_version_that_does_not_know_a_fact_of_the_register_is_asked_without_it()
    {
        changed.Replace(
            "facts.yaml", "    listed:\n      type: date\n      when-absent: none\n      says: {en: First day on which the public register is known to list the host State, fr: Premier jour où le registre public mentionne l'État d'accueil}\n", "");
        changed.Replace("facts.yaml", " || has(firm.passports[state].listed) && date >= firm.passports[state].listed)", ")");
        var path = Path.Combine(changed.Folder, "eu", "mica", "65-passport.yaml");
        var rules = File.ReadAllText(path);
        File.WriteAllText(path, rules[..rules.IndexOf("  - id: mica.65.listed", StringComparison.Ordinal)]);
        var byRule = Run("--format", "json").Json.GetProperty("byRule").EnumerateArray().ShouldHaveSingleItem();
        byRule.GetProperty("rule").GetString().ShouldBe("mica.65.listed");
    }

    [Fact]
    public void A_scenario_is_assumed_on_both_sides_and_cells_can_be_chosen()
    {
        AddBan("FR");
        var alone = Run("--state", "FR", "--format", "csv").Done.Split('\n').Length;
        var assumed = Run("--state", "FR", "--scenario", "france-refuses-passports", "--format", "csv").Done;
        assumed.Split('\n').Length.ShouldBeInRange(2, alone - 1);
        assumed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldAllBe(row => row.Contains(",FR,FR,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, "no rulebook folder 'nowhere'", "nowhere", "2026-01-01")]
    [InlineData(2, "version '2026-02-30' is not a day", "2026-02-30", "2026-08-17")]
    [InlineData(2, "no scenario 'nothing'", "2026-01-01", "2026-08-17", "--scenario", "nothing")]
    [InlineData(2, "Required argument missing", "2026-01-01")]
    public void A_version_that_cannot_be_found_is_refused(int exitCode, string expected, params string[] arguments) =>
        RunningProgram.Run(["rules", "diff", .. arguments]).Refused(exitCode, expected);

    private RunningProgram.Result Run(params string[] options) => RunningProgram.Run(["rules", "diff", Current, changed.Folder, .. options]);

    private void AddBan(string state) => Write(changed, "ban", "prohibit", $"state == '{state}'");

    private static void Write(RulebookCopy rulebook, string name, string effect, string when, string extra = "")
    {
        Directory.CreateDirectory(Path.Combine(rulebook.Folder, "house"));
        File.WriteAllText(Path.Combine(rulebook.Folder, "house", name + ".yaml"), $"""
            act: 32023R1114
            known-from: 2023-06-09
            rules:
              - id: house.{name}
                cites: ["59(1)"]
                title: {"{"}en: A rule of the house, fr: Une règle de la maison{"}"}
                effect: {effect}
                per: [state]
                in-force: 2024-12-30..
                when: {when}
            {extra}
            """);
    }

    private static string Rules(JsonElement cell) => string.Join(' ', cell.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
}
