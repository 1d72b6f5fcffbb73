using Portolan.Cel.Syntax;

namespace Portolan.Cel.Tests.Syntax;

public class RefusingBadSource
{
    [Theory]
    [InlineData("a = b", CelIssueCode.UnexpectedCharacter, 1, 3, "==")]
    [InlineData("a && \n #", CelIssueCode.UnexpectedCharacter, 2, 2, null)]
    [InlineData("x == 'abc", CelIssueCode.UnterminatedString, 1, 6, null)]
    [InlineData("x == 'a\nb'", CelIssueCode.UnterminatedString, 1, 6, null)]
    [InlineData("'''abc''", CelIssueCode.UnterminatedString, 1, 1, null)]
    [InlineData("'ab\\q'", CelIssueCode.InvalidEscape, 1, 4, null)]
    [InlineData("'''a\n\\u12'''", CelIssueCode.InvalidEscape, 2, 1, null)]
    [InlineData("'\\uD800'", CelIssueCode.InvalidEscape, 1, 2, null)]
    [InlineData("b'\\u0041'", CelIssueCode.InvalidEscape, 1, 3, null)]
    [InlineData("1 + 12ab", CelIssueCode.InvalidNumber, 1, 5, null)]
    [InlineData("0x", CelIssueCode.InvalidNumber, 1, 1, null)]
    [InlineData("1e999", CelIssueCode.NumberOutOfRange, 1, 1, null)]
    [InlineData("-1u", CelIssueCode.NumberOutOfRange, 1, 2, null)]
    [InlineData("a.``", CelIssueCode.InvalidQuotedName, 1, 3, null)]
    [InlineData("a.`b", CelIssueCode.InvalidQuotedName, 1, 3, null)]
    [InlineData("(a + b", CelIssueCode.UnexpectedEnd, 1, 7, null)]
    [InlineData("", CelIssueCode.UnexpectedEnd, 1, 1, null)]
    [InlineData("a b", CelIssueCode.UnexpectedToken, 1, 3, null)]
    [InlineData("[1, 2", CelIssueCode.UnexpectedEnd, 1, 6, null)]
    [InlineData("{1}", CelIssueCode.UnexpectedToken, 1, 3, null)]
    [InlineData("a ? b", CelIssueCode.UnexpectedEnd, 1, 6, null)]
    [InlineData("a.true", CelIssueCode.UnexpectedToken, 1, 3, null)]
    [InlineData("1 + while", CelIssueCode.ReservedWord, 1, 5, null)]
    [InlineData("has(a)", CelIssueCode.InvalidMacroArgument, 1, 5, null)]
    [InlineData("x.all(a.b, true)", CelIssueCode.InvalidMacroArgument, 1, 7, null)]
    [InlineData("x.all(a, a, true)", CelIssueCode.InvalidMacroArgument, 1, 10, null)]
    public void The_issue_names_the_mistake_and_its_place(string source, CelIssueCode code, int line, int column, string? suggestion)
    {
        CelParser.TryParse(source, null, out _, out var issue).ShouldBeFalse();
        issue!.Code.ShouldBe(code);
        (issue.Position.Line, issue.Position.Column).ShouldBe((line, column), issue.ToString());
        issue.Suggestion.ShouldBe(suggestion);
    }

    [Fact]
    public void An_issue_is_shown_under_its_line()
    {
        const string Source = "a &&\nb = c";
        CelParser.TryParse(Source, null, out _, out var issue).ShouldBeFalse();
        new SourceText(Source).Show(issue!).ShouldBe("2:3: '=' (U+003D) is not part of the language; did you mean '=='?\nb = c\n  ^");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        CelParser.TryParse("a + \uD83D", null, out _, out var issue).ShouldBeFalse();
        issue!.Message.ShouldContain("U+D83D");
    }
}
