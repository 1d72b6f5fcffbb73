using Portolan.Benchmarks.Data;

namespace Portolan.Benchmarks.HandWritten;

/// <summary>What the law of the States says on a day, as words with a bit for each State.</summary>
/// <param name="All">Every State.</param>
/// <param name="Transition">The transitional period runs.</param>
/// <param name="Pending">A pending application helps.</param>
/// <param name="WindDown">What is held may be given back.</param>
/// <param name="Unreached">The regulation does not apply there yet.</param>
/// <param name="NoAuthority">No authority is named yet.</param>
/// <param name="StrictMarketing">Advice needs the language of the State.</param>
public readonly record struct StateWords(uint All, uint Transition, uint Pending, uint WindDown, uint Unreached, uint NoAuthority, uint StrictMarketing)
{
    private const int WindDownDays = 90;

    /// <summary>The words of a day.</summary>
    public static StateWords On(PublishedFacts facts, int day)
    {
        var words = default(StateWords);
        for (var i = 0; i < facts.States.Count; i++)
        {
            var state = facts.States[i];
            var bit = 1u << i;
            var ended = state.TransEnd <= day;
            words = new StateWords(
                words.All | bit,
                words.Transition | Where(facts.M.Mica <= day && !ended, bit),
                words.Pending | Where(state.Simplified && ended && day < facts.M.PendEnd, bit),
                words.WindDown | Where(ended && day < state.TransEnd + WindDownDays, bit),
                words.Unreached | Where(state.Eea && day < state.EeaDate, bit),
                words.NoAuthority | Where(day < state.NcaDate, bit),
                words.StrictMarketing | Where(state.StrictMarketing, bit));
        }
        return words;
    }

    private static uint Where(bool holds, uint bit) => holds ? bit : 0;
}
