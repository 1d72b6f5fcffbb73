using Portolan.CommandLine;
using Portolan.Desks.Scenarios.Events;
using Portolan.Desks.Scenarios.State;
using Portolan.Record.Events;
using Portolan.Recording;

namespace Portolan.Desks.Scenarios;

/// <summary>Keeps scenarios under names, and drops them.</summary>
/// <param name="writer">The record.</param>
/// <param name="who">Who does.</param>
internal sealed class ScenarioDesk(JournalWriter writer, Actor who)
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>More than a person looks through.</summary>
    private const int Most = 200;

    /// <summary>Keeps a scenario.</summary>
    /// <exception cref="CommandException">It assumes nothing, or its name cannot be used; nothing was recorded.</exception>
    public Task KeepAsync(ScenarioKept scenario) => RecordAsync(book =>
    {
        if (scenario.Scenarios.Count == 0 && scenario.Rules is null) throw CommandException.Usage("nothing is assumed (expected a State that refuses, a service that is suspended, a scenario of the rulebook or a rule)");
        if (scenario.Name.Length is 0 or > LongestName || scenario.Name.Any(char.IsControl)) throw CommandException.Usage($"name '{scenario.Name}' (expected 1 to {LongestName} characters)");
        if (book.Has(scenario.Name)) throw CommandException.Usage($"name '{scenario.Name}' is taken (expected another, or drop that scenario first)");
        if (book.Kept.Count >= Most) throw CommandException.Usage($"{Most} scenarios are kept (drop one first)");
        return scenario;
    });

    /// <summary>Drops a scenario.</summary>
    /// <exception cref="CommandException">There is none of that name; nothing was recorded.</exception>
    public Task DropAsync(string name) => RecordAsync(book => book.Has(name) ? new ScenarioDropped(name) : throw CommandException.Usage($"no scenario '{name}' is kept"));

    private async Task RecordAsync(Func<ScenarioBook, ScenarioEvent> request)
    {
        var book = await writer.ReadAsync(new ScenariosFold());
        await writer.AppendAsync(ScenarioEvents.Stream, book.Version, [ScenarioEvents.Forms.Write(request(book))], who);
    }
}
