using FsCheck;
using FsCheck.Fluent;
using Portolan.Cel.Checking;
using Portolan.Cel.Evaluation;
using Portolan.Cel.Values;

namespace Portolan.Cel.Tests.Evaluation;

/// <summary>Patterns mean what RE2's syntax page says. Written as text, pattern, and whether the one matches the other.</summary>
public class MatchingPatterns
{
    [Theory]
    [InlineData("\n\n", @"^(?s:.)\n$", true)]
    [InlineData("\n\n", "^(?s:.).$", false)]
    [InlineData("\n", "(?s)(?-s).", false)]
    [InlineData("\n", "(?s-i)^.$", true)]
    [InlineData("aA", "^(?i:A)A$", true)]
    [InlineData("aa", "^(?i:A)A$", false)]
    [InlineData("ab", "^((?i)A)b$", true)]
    [InlineData("aB", "^((?i)A)b$", false)]
    [InlineData("a\nb", "^a$", false)]
    [InlineData("a\nb", "(?m)^a$", true)]
    [InlineData("a\nb", "(?:(?m)^)a$", false)]
    [InlineData("aaa", "^(?U:a+)$", true)]
    public void A_flag_holds_to_the_end_of_its_group(string text, string pattern, bool matches) => ShouldMatch(text, pattern, matches);

    [Theory]
    [InlineData("5", @"^\pN$", true)]
    [InlineData("é", @"^\p{L}$", true)]
    [InlineData("5", @"^\PL$", true)]
    [InlineData("5", @"^\p{^L}$", true)]
    [InlineData("É", @"^[\p{Ll}\d]$", false)]
    [InlineData("𝒳", @"^\pL$", true)]
    [InlineData("😀", @"^\p{So}$", true)]
    [InlineData("😀", @"^[^\pL]$", true)]
    public void A_general_category_is_known_by_its_short_or_long_form(string text, string pattern, bool matches) =>
        ShouldMatch(text, pattern, matches);

    [Theory]
    [InlineData("a", @"^[\D]$", true)]
    [InlineData("٣", @"^[\D]$", true)]
    [InlineData("٣", @"^[^\D]$", false)]
    [InlineData("é", @"^[\W]$", true)]
    [InlineData("a", "^[[:^digit:]]$", true)]
    [InlineData("5", "^[[:^digit:]]$", false)]
    [InlineData("a", "^[^[:^alpha:]]$", true)]
    [InlineData("\u0001", "^[[:cntrl:]]$", true)]
    [InlineData(" ", "^[[:blank:]]$", true)]
    [InlineData("~", "^[[:graph:]]$", true)]
    [InlineData(" ", "^[[:graph:]]$", false)]
    [InlineData("é", "^[[:ascii:]]$", false)]
    [InlineData("b", "^[^a-c]$", false)]
    [InlineData("B", "(?i)^[^a-c]$", false)]
    [InlineData("-", "^[a-]$", true)]
    [InlineData("]", "^[]a]$", true)]
    [InlineData(":", "^[[:]$", true)]
    public void A_class_within_a_class_means_what_it_means_alone(string text, string pattern, bool matches) =>
        ShouldMatch(text, pattern, matches);

    [Theory]
    [InlineData("😁", "^[😀-😂]$", true)]
    [InlineData("😃", "^[😀-😂]$", false)]
    [InlineData("😃", "^[^😀-😂]$", true)]
    [InlineData("\U00010000", @"^[\x{FFFF}-\x{10400}]$", true)]
    [InlineData("\U00010400", @"^[\x{FFFF}-\x{10400}]$", true)]
    [InlineData("\U00010401", @"^[\x{FFFF}-\x{10400}]$", false)]
    [InlineData("\U0010FFFF", @"^[\x{103FF}-\x{10FFFF}]$", true)]
    public void Characters_beyond_U_FFFF_are_one_character_within_a_class_too(string text, string pattern, bool matches) =>
        ShouldMatch(text, pattern, matches);

    [Theory]
    [InlineData("a.b", @"^\Qa.b\E$", true)]
    [InlineData("axb", @"^\Qa.b\E$", false)]
    [InlineData("a.b", @"^\Qa.b", true)]
    [InlineData("😀", @"^\x{1F600}$", true)]
    [InlineData("a", @"^\x61$", true)]
    [InlineData("a", @"^\141$", true)]
    [InlineData("x{,5}", "^x{,5}$", true)]
    [InlineData("a_b", @"^a\_b$", true)]
    public void Literal_text_can_be_written_as_RE2_writes_it(string text, string pattern, bool matches) =>
        ShouldMatch(text, pattern, matches);

    [Theory]
    [InlineData(@"a\Z")]
    [InlineData("(?#comment)a")]
    [InlineData("(?x)a")]
    [InlineData("(?n)a")]
    [InlineData("(?'name'a)")]
    [InlineData("(?>a)")]
    [InlineData("(?<!b)a")]
    [InlineData(@"\cA")]
    [InlineData(@"\e")]
    [InlineData(@"\u0061")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\G")]
    public void What_only_the_engine_below_knows_is_refused(string pattern) => ShouldBeRefused(pattern);

    [Theory]
    [InlineData("a{1001}")]
    [InlineData("a{2,1}")]
    [InlineData("a**")]
    [InlineData("*")]
    [InlineData("a)")]
    [InlineData("(a")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("[b-a]")]
    [InlineData(@"[a-\d]")]
    [InlineData("[[:nope:]]")]
    [InlineData(@"\p{Greek}")]
    [InlineData(@"\p")]
    [InlineData(@"\p{L")]
    [InlineData(@"\x{110000}")]
    [InlineData(@"\x6")]
    [InlineData(@"\")]
    [InlineData("(?P<n>a)(?P<n>b)")]
    [InlineData("(?P<>a)")]
    [InlineData("(?i")]
    [InlineData("(?)")]
    [InlineData("(?i-)a")]
    public void A_malformed_pattern_is_refused(string pattern) => ShouldBeRefused(pattern);

    [Fact]
    public void Any_text_whatever_is_a_pattern_or_refused_as_none()
    {
        string[] parts =
        [
            "a", "Z", "5", "1", "\\", "[", "]", "[:", ":]", "^", "-", "(", "(?", ")", "P<n>", "i", "{", "}", ",", "p", "x", "Q", "*", "|",
            "$", "😀", "\ud83d",
        ];
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var pattern = string.Concat(new Random(seed).GetItems(parts, 8));
            var answer = Match("a😀5", pattern);
            (answer is CelBool or CelError { Code: CelErrorCode.InvalidPattern }).ShouldBeTrue($"{pattern}: {answer}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    private static CelValue Match(string text, string pattern)
    {
        var environment = new CelEnvironmentBuilder()
            .AddVariable("text", CelType.String)
            .AddVariable("pattern", CelType.String)
            .Build();
        var facts = environment.Bind(("text", new CelString(text)), ("pattern", new CelString(pattern)));
        return Interpreter.Evaluate(environment.Compile("text.matches(pattern)"), facts);
    }

    private static void ShouldMatch(string text, string pattern, bool matches) =>
        Match(text, pattern).ShouldBe(CelBool.Of(matches), pattern);

    private static void ShouldBeRefused(string pattern) =>
        Match("a", pattern).ShouldBeOfType<CelError>(pattern).Code.ShouldBe(CelErrorCode.InvalidPattern, pattern);
}
