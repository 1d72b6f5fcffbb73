using Portolan.CommandLine;
using Portolan.Rules;
using Portolan.Rules.Decisions;
using Portolan.Rules.Rulebooks;

namespace Portolan.Web;

/// <summary>Rules that people have just written: read once, so that what was decided by them is not decided again with every look. Not for several threads.</summary>
/// <param name="rulebook">The rulebook that they are tried on.</param>
internal sealed class Drafts(Rulebook rulebook)
{
    /// <summary>As many as people write on at a time.</summary>
    private const int MostKept = 16;

    private readonly List<(string Text, ChosenScenario Scenario)> kept = [];

    /// <summary>The scenario of a text.</summary>
    /// <exception cref="CommandException">A rule of it cannot be used.</exception>
    public ChosenScenario Find(string text)
    {
        if (this.kept.Find(draft => draft.Text == text) is { Scenario: not null } found) return found.Scenario;
        var fresh = ChosenScenario.Of(rulebook, Read(text));
        this.kept.Insert(0, (text, fresh));
        if (this.kept.Count > MostKept) this.kept.RemoveAt(MostKept);
        return fresh;
    }

    private Scenario Read(string text)
    {
        try
        {
            return DraftScenario.Read(rulebook, text);
        }
        catch (RulebookException refused)
        {
            throw CommandException.Usage(refused.Issues[0].ToString());
        }
    }
}
