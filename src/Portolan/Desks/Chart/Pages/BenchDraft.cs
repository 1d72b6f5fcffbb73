using Portolan.Rules;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Rules as somebody is writing them on the bench, and what is wrong with them.</summary>
/// <param name="Text">The text; "" where there is none.</param>
/// <param name="Issues">What makes it unusable, each with its line.</param>
/// <param name="Examples">What its own examples say against it.</param>
public sealed record BenchDraft(string Text, IReadOnlyList<RulebookIssue> Issues, IReadOnlyList<string> Examples)
{
    /// <summary>The text where it can be used, else null.</summary>
    public string? Usable => Text.Length > 0 && Issues.Count == 0 ? Text : null;

    /// <summary>Reads a text.</summary>
    public static BenchDraft Of(Rulebook rulebook, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new BenchDraft("", [], []);
        try
        {
            var examples = new ExampleRunner(rulebook).RunOf(DraftScenario.Read(rulebook, text));
            return new BenchDraft(text, [], [.. examples.Where(example => !example.Passed).Select(example => example.Complaint!)]);
        }
        catch (RulebookException refused)
        {
            return new BenchDraft(text, refused.Issues, []);
        }
    }
}
