using Portolan.Web.Readings;

namespace Portolan.Tests.House;

public class SealedDataTests
{
    /// <summary>What is sealed for a person is opened with the keys of people; nothing that the API and assistants are made of can get at them.</summary>
    [Fact]
    public void No_reading_and_no_tool_of_an_assistant_names_the_keys_of_people_or_opens_filings()
    {
        var web = Path.Combine(Repository.Root, "src", "Portolan", "Web");
        var files = new[] { "Readings", "Assistants" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(web, folder), "*.cs")).ToList();
        files.Count.ShouldBeGreaterThan(15);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            foreach (var word in (string[])["OpenKeysAsync", "IPersonKeys", "Record.Privacy", "FilingReading(", "FilingReport", "AnswerSeal"]) text.ShouldNotContain(word, Case.Sensitive, file);
        }
    }

    [Fact]
    public void Assistants_are_given_neither_the_journal_nor_filings() =>
        Catalogue.All.Where(reading => reading.Desk is "Record" or "Filings").ShouldAllBe(reading => !reading.IsTool);
}
