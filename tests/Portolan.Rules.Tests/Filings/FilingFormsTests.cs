using Portolan.Rules.Filings;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Tests.Filings;

/// <summary>The forms of the project, and what a faulty one is told, and where.</summary>
public class FilingFormsTests
{
    private static readonly FilingForms Forms = FilingForms.Load(RealRulebook.Folder);

    [Fact]
    public void The_forms_are_there() => Forms.All.Select(form => form.Id).ShouldBe(["mica-60", "mica-65", "mica-65-change", "mica-69"]);

    /// <summary>Points (a) to (d) of Art. 65(1), each by a field that has to be answered.</summary>
    [Fact]
    public void Every_point_of_article_65_is_asked_for() => Required("mica-65").ShouldBe(["65(1)(a)", "65(1)(b)", "65(1)(c)", "65(1)(d)"]);

    /// <summary>Every point of Art. 60(7), and every article, paragraph and point of Delegated Regulation (EU) 2025/303 that asks for something.</summary>
    [Fact]
    public void Every_point_on_the_notification_of_financial_entities_is_asked_for()
    {
        var cited = Forms.Find("mica-60")!.AllFields.SelectMany(field => field.Citations).Select(citation => citation.Provision).ToHashSet();
        foreach (var point in "acdefghijk") cited.ShouldContain(new Provision(Celex.Mica, $"60(7)({point})"));
        foreach (var part in (string[])["i", "ii", "iii"]) cited.ShouldContain(new Provision(Celex.Mica, $"60(7)(b)({part})"));
        var standards = Celex.Parse("32025R0303");
        var asked = ReadActLines("32025R0303").Where(number => IsLeaf(number) && !number.StartsWith("12", StringComparison.Ordinal) && number is not ("5(2)" or "2(2)"));
        asked.Where(number => !IsCovered(number)).ShouldBeEmpty();

        // Risks by kind (3(a)(i) to (iv)) and the tests of an audit (4(b)(i) to (v)) are one answer each.
        bool IsCovered(string number) => cited.Contains(new Provision(standards, number)) || ((number.StartsWith("3(a)(", StringComparison.Ordinal) || number.StartsWith("4(b)(", StringComparison.Ordinal)) && cited.Contains(new Provision(standards, number[..4])));

        static bool IsLeaf(string number) => !ReadActLines("32025R0303").Any(other => other.Length > number.Length && other.StartsWith(number + "(", StringComparison.Ordinal));
    }

    /// <summary>Every point of Art. 7 of Delegated Regulation (EU) 2025/305, about somebody who joins.</summary>
    [Fact]
    public void Every_point_on_members_of_the_management_body_is_asked_for()
    {
        var cited = Forms.Find("mica-69")!.AllFields.SelectMany(field => field.Citations).Select(citation => citation.Provision.ToString()).ToHashSet();
        var points = ReadActLines("32025R0305").Where(number => number.StartsWith("7(", StringComparison.Ordinal) && number is not ("7(1)" or "7(1)(f)" or "7(1)(i)"));
        points.Where(number => !cited.Contains($"32025R0305 {number}")).ShouldBeEmpty();
        cited.ShouldContain("32023R1114 69");
    }

    [Fact]
    public void What_is_about_a_person_is_sealed()
    {
        Forms.Find("mica-69")!.Fields.Where(field => field.IsPerson).Select(field => field.Id).ShouldBe(["contact", "members"]);
        Forms.Find("mica-60")!.Fields.Where(field => field.IsPerson).Select(field => field.Id).ShouldBe(["contact", "preparer", "aml-officer"]);
        Forms.All.SelectMany(form => form.Fields).Where(field => field.IsPerson).SelectMany(field => field.Fields).ShouldAllBe(field => field.Type != FieldType.File && field.Type != FieldType.Document);
    }

    [Theory]
    [InlineData("cites: [\"65(1)(a)\"]", "cites: [\"65(1)(e)\"]", "filings/mica-65.yaml:34:156: cites MiCA 65(1)(e), which does not exist")]
    [InlineData("cites: [\"65(1)(b)\"]", "cites: [\"32025R0303 1(1)(c)\"]", "expected the name of 32025R0303 under 'acts'")]
    [InlineData("type: hosts", "type: states", "expected one of text, document, file,")]
    [InlineData("type: date", "type: dat", "did you mean 'date'?")]
    [InlineData("required: always, from: firm.hosts", "required: sometimes, from: firm.hosts", "expected one of always, never")]
    [InlineData("from: firm.hosts", "from: firm.services", "'firm.services' for a field of the type hosts (expected the type services)")]
    [InlineData("{id: email, label: {en: E-mail, fr: Courriel}, cites: none, type: text", "{id: email, label: {en: E-mail, fr: Courriel}, cites: none, type: document", "files of the record are not sealed")]
    [InlineData("{id: starting-dates,", "{id: starting-date,", "a second field 'starting-date'")]
    [InlineData("{id: starting-dates,", "{id: Starting Dates,", "expected a name of lower-case letters")]
    [InlineData("required: always, from: firm.name", "required: {when: {en: a, fr: b}, given: {servics: [a]}}, from: firm.name", "did you mean 'services'?")]
    [InlineData("required: always, from: firm.name", "required: {when: {en: a, fr: b}, given: {a: [b], c: [d]}}, from: firm.name", "expected one field with its answers")]
    [InlineData("type: date, required", "type: choice, required", "a field of the type choice without 'choices'")]
    [InlineData("type: date, required", "type: object, required", "a field of the type object without 'fields'")]
    [InlineData("type: date, required", "type: date, person: true, required", "a person that is no object")]
    [InlineData("among: firm.services", "among: firm.hosts", "expected one of firm.services")]
    [InlineData("id: mica-65\n", "id: mica-66\n", "expected a file mica-66.yaml")]
    [InlineData("title: {en: The provider, fr: Le prestataire}", "title: {en: The provider}", "expected the key 'fr'")]
    public void A_fault_is_shown_at_its_place(string old, string replacement, string expected)
    {
        using var rulebook = new TemporaryRulebook();
        rulebook.Replace("filings/mica-65.yaml", old, replacement);
        Should.Throw<RulebookException>(() => FilingForms.Load(rulebook.Folder)).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_form_names_the_acts_in_both_languages()
    {
        var form = Forms.Find("mica-69")!;
        var members = form.Fields.Single(field => field.Id == "members").Fields.Single(field => field.Id == "effective");
        form.Cite(members.Citations, Language.English).ShouldBe("Regulation (EU) 2023/1114, Art. 69; Delegated Regulation (EU) 2025/305, Art. 7(1)(c)");
        form.Cite(members.Citations, Language.French).ShouldBe("règlement (UE) 2023/1114, art. 69; règlement délégué (UE) 2025/305, art. 7(1)(c)");
    }

    private static IEnumerable<string> Required(string form) =>
        Forms.Find(form)!.Fields.Where(field => field.Required.IsAlways).SelectMany(field => field.Citations).Select(citation => citation.Provision.Number);

    private static List<string> ReadActLines(string act)
    {
        var numbers = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(RealRulebook.Folder, "acts", act + ".txt")).SkipWhile(line => line.Length > 0).Skip(1))
        {
            var parts = line.Split(':', 2);
            numbers.Add(parts[0]);
            numbers.AddRange(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => parts[0] + part));
        }
        return numbers;
    }
}
