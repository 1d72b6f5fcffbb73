using Portolan.CommandLine;
using Portolan.Desks.Filings;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.Events;
using Portolan.Desks.Firms.State;
using Portolan.Formats;
using Portolan.Record.Events;
using Portolan.Rules.Filings;
using Portolan.Rules.Yaml;
using Portolan.Tests.Desks.Firms;

namespace Portolan.Tests.Desks.Filings;

/// <summary>Which answers a form takes, and what it says to the others. The firms are fictional.</summary>
public class FilingCheckTests
{
    private static readonly FilingForms Forms = FilingForms.Load(Path.Combine(Repository.Root, "rulebook"));

    private static readonly Firm Exchange = Entries.Fold(
        new FirmAdded("MT-a", "A Ltd (fictional)", Country.Parse("MT"), EntityKind.Casp, Lei.Parse("54930069NLWEIGLHXU42")),
        new ServicesAuthorised([Service.Custody, Service.Advice, Service.Placing], new DateOnly(2025, 2, 1)), new ServicesEnded(new DateOnly(2026, 2, 1), [Service.Placing]),
        new PassportAdvanced(Country.Parse("FR"), PassportStep.Submitted, new DateOnly(2025, 3, 1)), new PassportAdvanced(Country.Parse("DE"), PassportStep.Submitted, new DateOnly(2025, 3, 1)),
        new PassportAdvanced(Country.Parse("DE"), PassportStep.Ended, new DateOnly(2026, 3, 1)));

    [Fact]
    public void The_record_answers_what_it_can()
    {
        var answers = Check("mica-65", "").Answers;
        answers["firm-name"].ShouldBe(new TextAnswer("A Ltd (fictional)"));
        answers["lei"].ShouldBe(new TextAnswer("54930069NLWEIGLHXU42"));
        answers["home-state"].ShouldBe(new TextAnswer("MT"));
        answers["services"].ShouldBeOfType<SeveralAnswer>().Codes.ShouldBe(["a", "h"]);
        answers["host-states"].ShouldBeOfType<SeveralAnswer>().Codes.ShouldBe(["FR"]);
    }

    [Fact]
    public void What_the_input_says_stands_before_what_the_record_says()
    {
        var check = Check("mica-65", "host-states: [Spain, it]");
        check.Answers["host-states"].ShouldBeOfType<SeveralAnswer>().Codes.ShouldBe(["ES", "IT"]);
        check.FromRecord.ShouldNotContain("host-states");
    }

    /// <summary>A file that other programs wrote, with tabs and every kind of escape of JSON.</summary>
    [Fact]
    public void Answers_in_json_are_read_as_those_in_yaml()
    {
        var json = "{\n\t\"starting-date\": \"2026-12-15\",\n\t\"other-activities\": \"\\u00e9\\ud83d\\ude00 \\/ \\\"x\\\" \\\\ \\n y\"\n}";
        var answers = Check("mica-65", json).Answers;
        answers["other-activities"].ShouldBe(new TextAnswer("é😀 / \"x\" \\ \n y"));
        answers["starting-date"].ShouldBe(new TextAnswer("2026-12-15"));
    }

    [Theory]
    [InlineData("host-states: [XX]", "input.yaml:1:15: host-states: 'XX' (expected a State of the EEA")]
    [InlineData("host-states: [MT]", "expected a State other than the home State")]
    [InlineData("host-states: [FR, France]", "'France' again (expected each once)")]
    [InlineData("host-states: []", "expected at least one")]
    [InlineData("services: a", "expected a list")]
    [InlineData("services: [k]", "expected a crypto-asset service by its letter")]
    [InlineData("services: [b]", "expected a service that A Ltd (fictional) is authorised for")]
    [InlineData("services: [f]", "expected a service that A Ltd (fictional) is authorised for")]
    [InlineData("starting-date: 2026-02-30", "expected a day as YYYY-MM-DD")]
    [InlineData("starting-date: {not-applicable: why}", "it is not for the firm to say that there is none")]
    [InlineData("starting-dat: 2026-02-03", "starting-dat: no field of the form; did you mean 'starting-date'?")]
    [InlineData("contact: {name: A}", "missing: contact.email (text): E-mail")]
    [InlineData("contact: {mail: A}", "contact.mail: no field of the form")]
    [InlineData("contact: {person: marie}", "expected the id of a person in the record")]
    [InlineData("contact: A", "expected a mapping")]
    [InlineData("other-activities: {file: no-such-file}", "expected a file, looked for at")]
    [InlineData("other-activities: {path: x}", "unknown key 'path'")]
    [InlineData("other-activities: \"\\u0007\"", "expected text without control characters")]
    [InlineData("other-activities: ''", "expected text")]
    public void An_answer_that_cannot_be_used_is_told_with_its_place(string input, string expected) => Refusal("mica-65", input).ShouldContain(expected);

    [Fact]
    public void A_text_that_is_too_long_belongs_into_a_file() =>
        Refusal("mica-65", "other-activities: " + new string('a', AnswerReader.MaxText + 1)).ShouldContain("expected 1 to 4000 characters, or a file");

    [Theory]
    [InlineData("services: [c]", "exchange-policy", true)]
    [InlineData("services: [a]", "exchange-policy", false)]
    [InlineData("services: [a]", "custody-policy", true)]
    [InlineData("services: [a]", "custody-delegates", false)]
    [InlineData("services: [a]\ncustody-delegated: yes", "custody-delegates", true)]
    [InlineData("holds-clients-assets: yes\ncentral-bank: no", "banks", true)]
    [InlineData("holds-clients-assets: yes\ncentral-bank: yes", "banks", false)]
    [InlineData("nature: changes", "changes", true)]
    [InlineData("nature: notification", "changes", false)]
    [InlineData("", "group", true)]
    [InlineData("group: {not-applicable: It belongs to none.}", "group", false)]
    public void A_condition_that_another_answer_tells_is_followed(string input, string field, bool isMissing) =>
        Check("mica-60", input).Problems.Any(problem => problem.Path == field && problem.Message is null).ShouldBe(isMissing);

    [Theory]
    [InlineData("joins", "birth-date", true)]
    [InlineData("joins", "duties", true)]
    [InlineData("changes-function", "birth-date", false)]
    [InlineData("changes-function", "duties", true)]
    [InlineData("leaves", "duties", false)]
    [InlineData("leaves", "effective", true)]
    public void A_condition_within_a_person_is_followed(string change, string field, bool isMissing) =>
        Check("mica-69", $"members: [{{change: {change}}}]").Problems.Any(problem => problem.Path == $"members[0].{field}").ShouldBe(isMissing);

    [Theory]
    [InlineData("mica 65")]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_name_that_no_stream_can_have_is_refused(string name) =>
        Should.Throw<CommandException>(() => FilingRequests.NameOf(new FilingBook(), Forms.Find("mica-65")!, name)).Message.ShouldContain("--name");

    [Fact]
    public void Answers_that_no_entry_can_hold_are_refused_with_the_way_out() =>
        Should.Throw<CommandException>(() => FilingRequests.CheckLength(Payload.Parse($"\"{new string('a', 65_000)}\""))).Message.ShouldContain("give long answers as files");

    private static string Refusal(string form, string input)
    {
        var refused = Should.Throw<CommandException>(() => Check(form, input).Require(Forms.Find(form)!));
        refused.ExitCode.ShouldBe(ExitCode.BadInput);
        return refused.Message;
    }

    private static FilingCheck Check(string form, string input) =>
        FilingCheck.Of(Forms.Find(form)!, Exchange, input.Length == 0 ? null : YamlDocument.Read(new StringReader(input), "input.yaml").Mapping, Path.GetTempPath());
}
