using System.Text;
using Portolan.Rules.Yaml;
using static Portolan.Rules.Tests.Yaml.YamlText;

namespace Portolan.Rules.Tests.Yaml;

public sealed class YamlDocumentTests
{
    [Fact]
    public void A_mapping_keeps_its_order_and_every_part_knows_its_place()
    {
        var mapping = Read("act: 32023R1114\n\nrules:\n  - id: mica.65\n    state: !unknown FR\n").Mapping;

        mapping.Entries.Select(entry => entry.Key.Value).ShouldBe(["act", "rules"]);
        mapping.Entries[1].Key.Position.ShouldBe(new YamlPosition(FileName, 3, 1));
        mapping.Require("act").Position.Place().ShouldBe((1, 6));
        var rule = mapping.Require("rules").Items.ShouldHaveSingleItem().Mapping;
        rule.Position.Place().ShouldBe((4, 5));
        rule.Require("state").Tag.ShouldBe("!unknown");
        rule.Require("state").Position.Place().ShouldBe((5, 12));
        rule.Require("id").Tag.ShouldBeNull();
    }

    [Fact]
    public void Flow_collections_read_as_block_collections_do()
    {
        var given = Read("given: {firm: {home: MT, services: [c, d]}, date: 2025-03-01}").Mapping.Require("given").Mapping;

        var firm = given.Require("firm").Mapping;
        firm.Require("services").Items.Select(item => item.Text).ShouldBe(["c", "d"]);
        firm.Require("services").Items[1].Position.Place().ShouldBe((1, 40));
        given.Require("date").Date.ShouldBe(new DateOnly(2025, 3, 1));
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_move_no_position()
    {
        var mapping = Read("\uFEFFact: 1\r\nwhen: |\r\n  a &&\r\n  b\r\n").Mapping;

        mapping.Require("act").Position.Place().ShouldBe((1, 6));
        var condition = mapping.Require("when").ShouldBeOfType<YamlScalar>();
        condition.Value.ShouldBe("a &&\nb\n");
        condition.PositionAt(condition.Value.IndexOf('b')).Place().ShouldBe((4, 3));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", YamlIssueCodes.DuplicateKey, 3, 1)]
    [InlineData("a: {b: 1, \"b\": 2}\n", YamlIssueCodes.DuplicateKey, 1, 11)]
    [InlineData("a: &x 1\nb: 2\n", YamlIssueCodes.Alias, 1, 4)]
    [InlineData("a: 1\nb: *x\n", YamlIssueCodes.Alias, 2, 4)]
    [InlineData("a: 1\n<<: {b: 2}\n", YamlIssueCodes.MergeKey, 2, 1)]
    [InlineData("[a, b]: 1\n", YamlIssueCodes.Key, 1, 1)]
    [InlineData("? {a: 1}\n: 2\n", YamlIssueCodes.Key, 1, 3)]
    [InlineData("a: 1\n'': 2\n", YamlIssueCodes.Key, 2, 1)]
    [InlineData("a: 1\n---\nb: 2\n", YamlIssueCodes.Documents, 2, 1)]
    [InlineData("", YamlIssueCodes.Documents, 1, 1)]
    [InlineData("# only a remark\n", YamlIssueCodes.Documents, 2, 1)]
    public void What_the_rulebook_does_not_use_is_refused_at_its_place(string text, string code, int line, int column)
    {
        var issue = RefusalOf(text);

        (issue.Code, issue.Line, issue.Column).ShouldBe((code, line, column));
        issue.File.ShouldBe(FileName);
        issue.Message.ShouldContain("(expected ");
    }

    [Fact]
    public void A_quoted_merge_sign_is_an_ordinary_key() => Read("'<<': 1").Mapping.Require("<<").Integer.ShouldBe(1);

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n")]
    [InlineData("a: \"never closed\n")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a:\n\t- 1\n")]
    [InlineData("a: @b\n")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    public void A_syntax_error_comes_out_as_an_issue_with_file_line_and_column(string text)
    {
        var issue = RefusalOf(text);

        issue.Code.ShouldBe(YamlIssueCodes.Syntax);
        issue.File.ShouldBe(FileName);
        issue.Line.ShouldBeInRange(1, 3);
        issue.Column.ShouldBeGreaterThan(0);
        issue.ToString().ShouldStartWith($"{FileName}:{issue.Line}:{issue.Column}: not YAML: ");
    }

    [Fact]
    public void Damaged_text_is_read_or_refused_and_never_fails_otherwise()
    {
        const string Whole = "a: [1, {b: 'c''d'}]\n? k\n: !t |2-\n    text\n   more\n\"q\\u0041\": >+\n  folded\n- # remark\n... %TAG\n---\n";
        var random = new Random(20261120);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(Whole);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at)).Append(' ');
                else text.Insert(at, Whole[random.Next(Whole.Length)]);
            }
            Attempt(text.ToString());
        }

        static void Attempt(string text)
        {
            try
            {
                Read(text);
            }
            catch (RulebookException refusal)
            {
                refusal.Issues[0].Line.ShouldBeInRange(1, text.Count(letter => letter == '\n') + 1);
                refusal.Issues[0].Column.ShouldBeGreaterThan(0);
            }
        }
    }

    [Fact]
    public void Nesting_is_limited_before_it_costs_stack()
    {
        Read(Nested(YamlLimits.MaximumDepth)).ShouldBeOfType<YamlSequence>();
        RefusalOf(Nested(YamlLimits.MaximumDepth + 1)).Code.ShouldBe(YamlIssueCodes.TooDeep);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void Size_and_number_of_values_are_limited()
    {
        RefusalOf(new string('#', YamlLimits.MaximumCharacters + 1)).Code.ShouldBe(YamlIssueCodes.TooLarge);
        var many = new StringBuilder("[");
        for (var item = 0; item < YamlLimits.MaximumNodes; item++) many.Append("1,");
        RefusalOf(many.Append(']').ToString()).Code.ShouldBe(YamlIssueCodes.TooManyNodes);
    }
}
