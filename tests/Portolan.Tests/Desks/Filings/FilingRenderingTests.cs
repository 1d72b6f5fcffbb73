using System.Text;
using System.Text.Json.Nodes;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Events;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Tests.Desks.Filings;

/// <summary>
/// What a filing prints, byte by byte. A change of these files is a change of every filing that was released: it can then not be made again
/// as it was. The form is a copy that does not change with the rulebook; the firm and the people are fictional.
/// </summary>
public class FilingRenderingTests
{
    private static readonly FileReference FormFile = new(new StoredFile(FileHash.Parse(new string('a', 64)), 1200), "example.yaml", "application/yaml");

    private static readonly FilingForm Form = FormReader.Read(new StringReader("""
        id: example
        act: 32023R1114
        cites: ["65(1)", "32025R0304 Annex 1"]
        acts:
          32023R1114: {en: Regulation (EU) 2023/1114, fr: règlement (UE) 2023/1114}
          32025R0304: {en: Implementing Regulation (EU) 2025/304, fr: règlement d'exécution (UE) 2025/304}
        title: {en: An example, fr: Un exemple}
        to: {en: The authority, fr: L'autorité}
        declaration: {en: The firm declares this., fr: L'entreprise déclare ceci.}
        sections:
          - title: {en: Everything, fr: Tout}
            fields:
              - {id: text, label: {en: Text, fr: Texte}, cites: ["65(1)(a)", "65(1)(b)"], type: text, required: always}
              - {id: date, label: {en: Day, fr: Jour}, cites: none, type: date, required: always}
              - {id: flag, label: {en: Flag, fr: Drapeau}, cites: none, type: yes-no, required: always}
              - {id: states, label: {en: States, fr: États}, cites: ["65(1)(a)"], type: hosts, required: always}
              - {id: services, label: {en: Services, fr: Services}, cites: ["65(1)(b)"], type: services, required: always}
              - {id: file, label: {en: File, fr: Fichier}, cites: none, type: document, required: always}
              - {id: none, label: {en: Nothing, fr: Rien}, cites: none, type: text, required: {when: {en: there is something, fr: il y a quelque chose}}}
              - {id: open, label: {en: Open, fr: Ouvert}, cites: none, type: text, required: never}
              - id: person
                label: {en: Person, fr: Personne}
                cites: ["32025R0304 Annex 1"]
                type: list
                person: true
                required: always
                fields:
                  - {id: name, label: {en: Name, fr: Nom}, cites: ["32025R0304 Annex 1"], type: text, required: always}
                  - {id: country, label: {en: Country, fr: Pays}, cites: ["65(1)(d)"], type: country, required: always}
          - title: {en: Custody, fr: Conservation}
            fields:
              - {id: custody, label: {en: Custody, fr: Conservation}, cites: none, type: text, required: {when: {en: a platform is operated, fr: une plate-forme est exploitée}, given: {services: [b]}}}
        """), "example.yaml");

    private static readonly Dictionary<string, Answer> Answers = new(StringComparer.Ordinal)
    {
        ["text"] = new TextAnswer("<script>alert(\"1\" & '2')</script>\nsecond line, été, 😀"),
        ["date"] = new TextAnswer("2026-03-01"),
        ["flag"] = new TextAnswer("yes"),
        ["states"] = new SeveralAnswer(["DE", "FR"]),
        ["services"] = new SeveralAnswer(["a", "j"]),
        ["file"] = new FileAnswer(new FileReference(new StoredFile(FileHash.Parse(new string('b', 64)), 1234567), "plan <1>.pdf"), "See section 2."),
        ["none"] = new NotApplicableAnswer("There is nothing."),
        ["person"] = new ListAnswer([
            new ObjectAnswer(new Dictionary<string, Answer> { ["name"] = new TextAnswer("Maria Example (fictional)"), ["country"] = new TextAnswer("JP") }, new PersonMark(Person('b'), "0123456789abcdef")),
            new WithheldAnswer(Person('c'), IsErased: true)]),
    };

    [Theory]
    [InlineData(Language.English, "filing-en.html")]
    [InlineData(Language.French, "filing-fr.html")]
    public void A_page_has_these_bytes(Language language, string golden) => Golden.Match(golden, Encoding.UTF8.GetString(FilingHtml.Render(Document(Released()), language)));

    [Fact]
    public void The_data_have_these_bytes() => Golden.Match("filing.json", Encoding.UTF8.GetString(FilingJson.Render(Document(Released()))));

    [Fact]
    public void A_page_loads_nothing_runs_nothing_and_escapes_everything()
    {
        var html = Encoding.UTF8.GetString(FilingHtml.Render(Document(Released()), Language.English));
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en\">\n");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("href=");
        html.ShouldNotContain("url(");
        html.ShouldContain("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;\nsecond line, été, 😀");
        html.ShouldContain("plan &lt;1&gt;.pdf");
        html.ShouldNotContain("\r");
    }

    [Fact]
    public void What_is_no_filing_that_holds_says_so_and_what_was_filed_does_not()
    {
        var draft = Prepared();
        var withdrawn = Released() with { Withdrawal = new FilingWithdrawn("an example"), Withdrawn = Entry(2) };
        Html(Document(draft) with { Release = null }).ShouldContain("<p class=\"mark\">draft, not released</p>");
        Html(Document(withdrawn)).ShouldContain("<p class=\"mark\">withdrawn</p>");
        Html(Document(withdrawn) with { IsAsFiled = true }).ShouldBe(Html(Document(Released())));
        Html(Document(draft) with { IsAsFiled = true }).ShouldBe(Html(Document(Released())));
    }

    [Fact]
    public void Without_people_nothing_of_them_is_left_and_all_else_is()
    {
        var kept = Html(Document(Released()) with { Answers = AnswerSeal.Withhold(Answers) });
        kept.ShouldNotContain("Maria");
        kept.ShouldNotContain("Japan");
        kept.ShouldNotContain("0123456789abcdef");
        kept.ShouldContain($"not kept in this copy ({Person('b')})");
        kept.ShouldContain($"not kept in this copy ({Person('c')})");
        kept.ShouldContain("See section 2.");
    }

    /// <summary>What was once written must be read for ever: a change here is a change of every record there is.</summary>
    [Fact]
    public void Names_and_shapes_of_events_are_a_contract()
    {
        FilingEvent[] events = [Prepared().Content, Released().Release!, new FilingWithdrawn("an example")];
        events.Select(what => what.GetType()).ShouldBe(typeof(FilingEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(FilingEvent))), ignoreOrder: true);
        var text = new StringBuilder();
        foreach (var recorded in events.Select(what => FilingEvents.Forms.Write(what)))
        {
            text.Append($"{recorded.Type} {recorded.Payload}\n");
            var read = FilingEvents.Forms.Read(Entry(0) with { Type = recorded.Type, Payload = recorded.Payload })!;
            FilingEvents.Forms.Write(read).Payload.ShouldBe(recorded.Payload);
        }
        Golden.Match("filing-events.txt", text.ToString());
    }

    [Fact]
    public void The_files_that_an_event_names_are_found_by_the_record()
    {
        FileReference.In(FilingEvents.Forms.Write(Released().Release!).Payload).Count.ShouldBe(2);
        FileReference.In(FilingEvents.Forms.Write(Prepared().Content).Payload).Select(file => file.File.Hash).ShouldContain(FormFile.File.Hash);
    }

    private static string Html(FilingDocument document) => Encoding.UTF8.GetString(FilingHtml.Render(document, Language.English));

    private static FilingDocument Document(Filing filing) => new(filing, Form, Answers, new FilingRelease(new DateOnly(2026, 3, 2), "paul"), IsAsFiled: false);

    private static Filing Prepared() => new(
        "example-1", new FilingPrepared("example", FormFile, "MT-example", "Example & Söhne Ltd (fictional)", true, new JsonObject { ["text"] = "Words", ["file"] = FormFile.ToJson() }, ["text"]), Entry(0));

    private static Filing Released() => Prepared() with
    {
        Release = new FilingReleased(new DateOnly(2026, 3, 2), "en", new FiledDocument(new string('c', 64), 10, FormFile), new FiledDocument(new string('d', 64), 20, FormFile)),
        Released = Entry(1),
    };

    private static RecordEntry Entry(long number) => new()
    {
        Number = number, Stream = FilingEvents.StreamOf("example-1"), Version = number + 1, Type = FilingEvents.Prepared, When = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        Who = Actor.Parse("marie"), Payload = Payload.Parse("{}"),
    };

    private static PersonId Person(char letter) => PersonId.Parse("p-" + new string(letter, 26));
}
