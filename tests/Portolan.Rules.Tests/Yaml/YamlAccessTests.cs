using Portolan.Rules.Yaml;
using static Portolan.Rules.Tests.Yaml.YamlText;

namespace Portolan.Rules.Tests.Yaml;

public sealed class YamlAccessTests
{
    [Fact]
    public void An_unknown_key_is_told_with_the_known_ones_and_the_nearest()
    {
        var mapping = Read("id: mica.65\ncite: [\"65(1)\"]\n").Mapping;

        var issue = Should.Throw<RulebookException>(() => mapping.Only("id", "cites", "when")).Issues.ShouldHaveSingleItem();

        issue.Suggestion.ShouldBe("cites");
        issue.ToString().ShouldBe(
            "eu/mica/65.yaml:2:1: unknown key 'cite' (expected one of id, cites, when); did you mean 'cites'?");
    }

    [Fact]
    public void Every_unknown_key_is_told_at_once_and_far_names_suggest_nothing()
    {
        var mapping = Read("whne: 1\nid: 2\ncolour: 3\nx: 4\n").Mapping;

        var issues = Should.Throw<RulebookException>(() => mapping.Only("id", "cites", "when")).Issues;

        issues.Select(issue => (issue.Line, issue.Suggestion)).ShouldBe([(1, "when"), (3, null), (4, null)]);
        mapping.Only("id", "whne", "colour", "x").ShouldBeSameAs(mapping);
    }

    [Fact]
    public void A_required_key_that_is_absent_is_told_at_the_mapping()
    {
        var mapping = Read("rules:\n  - id: x\n").Mapping.Require("rules").Items[0].Mapping;

        mapping.Optional("cites").ShouldBeNull();
        var issue = Should.Throw<RulebookException>(() => mapping.Require("cites")).Issues[0];
        (issue.Code, issue.Line, issue.Column).ShouldBe((YamlIssueCodes.MissingKey, 2, 5));
        issue.Message.ShouldContain("'cites'");
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-2-01")]
    [InlineData("01/02/2025")]
    [InlineData("2025-02-01T00:00:00")]
    [InlineData("soon")]
    public void Only_a_day_that_exists_in_ISO_form_is_a_date(string text)
    {
        var issue = Should.Throw<RulebookException>(() => _ = Read($"on: {text}").Mapping.Require("on").Date).Issues[0];

        issue.Code.ShouldBe(YamlIssueCodes.Value);
        issue.Message.ShouldBe($"'{text}' (expected a day as YYYY-MM-DD)");
    }

    [Fact]
    public void Quoted_numbers_and_truth_values_are_text()
    {
        var mapping = Read("count: 12\nquoted: '12'\nyes: yes\nflag: true\nplus: +1\nbig: 99999999999\nnegative: -3").Mapping;

        mapping.Require("count").Integer.ShouldBe(12);
        mapping.Require("negative").Integer.ShouldBe(-3);
        mapping.Require("flag").Flag.ShouldBeTrue();
        mapping.Require("quoted").Text.ShouldBe("12");
        foreach (var key in (string[])["quoted", "plus", "big", "flag"])
        {
            Should.Throw<RulebookException>(() => mapping.Require(key).Integer).Message.ShouldContain("a whole number");
        }
        Should.Throw<RulebookException>(() => mapping.Require("yes").Flag).Message.ShouldContain("true or false");
    }

    [Fact]
    public void A_value_of_the_wrong_kind_says_what_it_is_and_what_it_should_be()
    {
        var mapping = Read("list: [1]\nmap: {a: 1}\ntext: word\nnothing:\nempty: ''\n").Mapping;

        Message(() => _ = mapping.Require("list").Mapping).ShouldBe("eu/mica/65.yaml:1:7: a list (expected a mapping)");
        Message(() => _ = mapping.Require("map").Items).ShouldBe("eu/mica/65.yaml:2:6: a mapping (expected a list)");
        Message(() => _ = mapping.Require("list").Text).ShouldBe("eu/mica/65.yaml:1:7: a list (expected text)");
        Message(() => _ = mapping.Require("text").Items).ShouldBe("eu/mica/65.yaml:3:7: 'word' (expected a list)");
        Message(() => _ = mapping.Require("nothing").Text).ShouldContain("no value (expected text)");
        Message(() => _ = mapping.Require("empty").Text).ShouldContain("empty text (expected text)");
        mapping.Require("nothing").ShouldBeOfType<YamlScalar>().IsAbsent.ShouldBeTrue();
        mapping.Require("empty").ShouldBeOfType<YamlScalar>().IsAbsent.ShouldBeFalse();
    }

    private static string Message(Action action) => Should.Throw<RulebookException>(action).Message;
}
