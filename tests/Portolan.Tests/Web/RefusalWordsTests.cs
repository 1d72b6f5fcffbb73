using System.Text.RegularExpressions;
using Portolan.CommandLine;
using Portolan.Rules.Rulebooks;
using Portolan.Web;

namespace Portolan.Tests.Web;

public partial class RefusalWordsTests
{
    private static readonly string Program = Path.Combine(Repository.Root, "src", "Portolan");

    /// <summary>What pages lead to: folders and files of the program.</summary>
    private static readonly string[] Reached =
        ["Web", "Desks/Accounts", "Desks/Chart", "Desks/Duties", "Desks/Filings", "Desks/Records", "Desks/Register", "Desks/Rules", "Desks/Scenarios", "Desks/Firms/FirmDesk.cs", "CommandLine/CommonOptions.cs", "CommandLine/Sentence.cs", "Recording"];

    /// <summary>What speaks at the command line, in the API, to assistants or when the server starts, and on no page.</summary>
    [GeneratedRegex(@"Web/(Assistants|OpenApi|Operations|Readings)/|Web/Serve\w+\.cs$|(?<!/Filing)Command\.cs$|/(CalendarArguments|CelJson|DeadlineQuestion|DutyFilter|DutyRecording|EntryFilter|FilingCheck|FilingViews|PublicKeys|RegisterImport|RulebookFolder)\.cs$")]
    private static partial Regex Elsewhere();

    [Fact]
    public void Every_refusal_that_a_page_can_show_is_there_in_french()
    {
        var sources = Sources();
        sources.SelectMany(source => source.Mixed).ShouldBeEmpty();
        var said = sources.SelectMany(source => source.Patterns).Distinct().ToList();
        said.Count.ShouldBeGreaterThan(100);
        said.Except(Words.Refusals.Keys).ShouldBeEmpty();
        Words.Refusals.Keys.Except(said).ShouldBeEmpty();
    }

    [Fact]
    public void French_refusals_keep_the_places_for_values()
    {
        foreach (var (english, french) in Words.Refusals) Place().Matches(french).Select(match => match.Value).Order().ShouldBe(Place().Matches(english).Select(match => match.Value).Order(), english);
    }

    [Theory]
    [InlineData("throw CommandException.Usage($\"no '{names[\"a}\"]}' in {{it}} {(one ? \"\" : $\"{two}\")}\");", "no '{0}' in {{it}} {1}")]
    [InlineData("throw CommandException.BadInput($\"{a.Select(b => { return ')'; }):N0} of \"\n    + $\"{c}\");", "{0} of {1}")]
    [InlineData("new AccessException(Status.A, Sentence.Of(\"a {brace} and a \\\"quote\\\"\"))", "a {{brace}} and a \"quote\"")]
    public void The_source_tells_the_pattern_of_a_refusal(string source, string pattern) => RefusalSource.Of(source).Patterns.ShouldBe([pattern]);

    [Fact]
    public void Words_beside_a_string_have_no_pattern() => RefusalSource.Of("CommandException.Usage($\"a {b}\" + (c ? \"\" : \"d\"))").Mixed.Count.ShouldBe(1);

    [Fact]
    public void A_sentence_is_said_with_its_parts_numbers_and_words_in_the_language()
    {
        var sentence = Sentence.Of($"no rule '{"{x}"}' (the list of rules names them){Sentence.DidYouMean("y")}");
        sentence.ToString().ShouldBe("no rule '{x}' (the list of rules names them); did you mean 'y'?");
        Words.English.Say(sentence).ShouldBe(new Said(sentence.ToString(), null));
        Words.French.Say(sentence).ShouldBe(new Said("aucune règle «\u00a0{x}\u00a0» (la liste des règles les nomme)\u202f; vouliez-vous dire «\u00a0y\u00a0»\u202f?", null));
        Words.French.Say(Sentence.Of($"the file has {1234567L:N0} bytes (expected at most {1000:N0})")).Text.ShouldBe("le fichier compte 1\u202f234\u202f567 octets (attendu\u00a0: 1\u202f000 au plus)");
        Words.French.Say(Sentence.Of($"'{"d"}' follows no event: it is owed {new LocalisedText("always", "toujours")}")).Text.ShouldEndWith("échéance\u00a0: toujours");
        Words.French.Say(Sentence.Of("what a library says {of} this")).ShouldBe(new Said("what a library says {of} this", "en"));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    private static List<RefusalSource> Sources() =>
    [
        .. Reached.Select(part => Path.Combine(Program, part)).SelectMany(path => File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories))
            .Where(file => !Elsewhere().IsMatch(Path.GetRelativePath(Program, file).Replace('\\', '/'))).Select(file => RefusalSource.Of(File.ReadAllText(file))),
    ];
}
