using Portolan.Rules.Yaml;
using static Portolan.Rules.Tests.Yaml.YamlText;

namespace Portolan.Rules.Tests.Yaml;

/// <summary>An error inside a condition must point into the file, however the condition was written.</summary>
public sealed class YamlScalarPositionTests
{
    [Theory]
    [InlineData("when: firm.home == TARGET\n")]
    [InlineData("when:   'it''s \"so\" TARGET'\n")]
    [InlineData("when: \"a \\\"b\\\" \\u0041\\x42 \\U0001F600 \\t TARGET\"\n")]
    [InlineData("when: !cel 'a TARGET'\n")]
    [InlineData("rules:\n  - when: |\n      state != firm.home\n        && TARGET\n")]
    [InlineData("rules:\n  - when: |-\n\n      first\n\n      TARGET\n")]
    [InlineData("when: |2\n    deep\n  TARGET\n")]
    [InlineData("when: |\n    TARGET\n")]
    [InlineData("when: !cel |\n  a\n  TARGET\n")]
    [InlineData("when: >\n  folded text\n  goes on\n\n  to TARGET\n")]
    [InlineData("when: >-  # why\n  TARGET\n")]
    [InlineData("when: plain text\n  over two TARGET\n")]
    [InlineData("when: 'quoted\n  over\n\n  lines TARGET'\n")]
    [InlineData("when: \"joined \\\n  lines TARGET\"\n")]
    [InlineData("[one, two, {when: TARGET}]\n")]
    public void A_place_in_the_text_is_the_same_place_in_the_file(string file)
    {
        var scalar = Scalars(Read(file)).Single(candidate => candidate.Value.Contains("TARGET", StringComparison.Ordinal));

        var position = scalar.PositionAt(scalar.Value.IndexOf("TARGET", StringComparison.Ordinal));

        var line = file.Split('\n')[position.Line - 1];
        line[(position.Column - 1)..].ShouldStartWith("TARGET");
    }

    [Fact]
    public void A_literal_block_maps_every_character_white_space_too()
    {
        const string File = "rules:\n  - when: |\n      a &&\n        b  \n\n      c\n";
        var scalar = Scalars(Read(File)).Single(candidate => candidate.Style == YamlScalarStyle.Literal);

        scalar.Value.ShouldBe("a &&\n  b  \n\nc\n");
        scalar.Position.Place().ShouldBe((2, 11));
        scalar.PositionAt(0).Place().ShouldBe((3, 7));
        scalar.PositionAt(1).Place().ShouldBe((3, 8));
        scalar.PositionAt(scalar.Value.IndexOf('b')).Place().ShouldBe((4, 9));
        scalar.PositionAt(line: 2, column: 3).Place().ShouldBe((4, 9));
        scalar.PositionAt(line: 4, column: 1).Place().ShouldBe((6, 7));
    }

    [Fact]
    public void A_place_outside_the_text_is_refused()
    {
        var scalar = Read("one").ShouldBeOfType<YamlScalar>();

        scalar.PositionAt(3).Place().ShouldBe((1, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => scalar.PositionAt(4));
        Should.Throw<ArgumentOutOfRangeException>(() => scalar.PositionAt(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => scalar.PositionAt(line: 2, column: 1));
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Nodes.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        _ => [],
    };
}
