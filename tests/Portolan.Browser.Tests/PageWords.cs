using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>The words of a page that are its own and no data: heads of columns, labels, headings, buttons and ways.</summary>
internal static class PageWords
{
    private static readonly string[] Selectors = ["th[scope=col]:not(:has(abbr))", "label:not(.chip)", "legend", "h2", "button", ".ways a"];

    /// <summary>Words that both languages have.</summary>
    private static readonly string[] Alike = ["", "JSON", "iCalendar", "Type", "Agenda", "Code", "Journal", "Meridian Exchange Ltd (fictional)", "Service", "Services", "Source", "LEI", "Confidence"];

    /// <summary>The words of the page that is shown, by what they stand in.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> OfAsync(Visitor visitor)
    {
        var words = new Dictionary<string, string[]>();
        foreach (var selector in Selectors) words.Add(selector, await visitor.Page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(one => [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent).join('').trim())"));
        return words;
    }

    /// <summary>Holds two languages to having the same words by number, and each its own.</summary>
    public static void ShouldDiffer(IReadOnlyDictionary<string, string[]> english, IReadOnlyDictionary<string, string[]> french)
    {
        foreach (var selector in Selectors)
        {
            french[selector].Length.ShouldBe(english[selector].Length, selector);
            english[selector].Zip(french[selector]).Where(pair => pair.First == pair.Second && !Alike.Contains(pair.First)).ShouldBeEmpty(selector);
        }
    }
}
