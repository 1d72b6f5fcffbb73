using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Register;

/// <summary>Finds the firms, States and services that arguments name.</summary>
internal static class RegisterQuestions
{
    /// <summary>The firm that a text names: by id or LEI, by its whole name, or by words that fit one firm only.</summary>
    /// <exception cref="CommandException">No firm fits, or several do.</exception>
    public static TFirm FindFirm<TFirm>(IReadOnlyList<TFirm> firms, string text)
        where TFirm : class, IFirm
    {
        if (firms.FirstOrDefault(firm => string.Equals(firm.Id, text, StringComparison.OrdinalIgnoreCase)) is { } byId) return byId;
        var found = new FirmSearch<TFirm>(firms).Find(text);
        var best = found.Hits.TakeWhile(hit => hit.Rank == found.Hits[0].Rank && hit.Rank <= 2).ToList();
        if (best.Count == 0) best = [.. found.Hits];
        if (best.Count == 1) return best[0].Firm;
        if (best.Count > 1) throw CommandException.Usage($"'{text}' fits {best.Count} firms (expected one): {Names(best)}");
        if (Lei.HasShape(text) && !Lei.TryParse(text, out _)) throw CommandException.Usage($"'{text}' has the form of an LEI, but its check digits are wrong (ISO 17442)");
        throw CommandException.Usage($"no firm '{text}' in the register (expected an LEI, an id or a name){Sentence.DidYouMean(found.Suggestion)}");
    }

    /// <summary>The State that a text names, by code or English name.</summary>
    /// <exception cref="CommandException">It names none of the EEA.</exception>
    public static Country FindState(string option, string text)
    {
        if ((Country.TryParse(text.ToUpperInvariant(), out var state) || Country.TryFromName(text, out state)) && state.IsEea) return state;
        throw CommandException.Usage($"{option} '{text}' is not a State of the EEA (expected a code such as FR, or one of {string.Join(", ", Country.Eea.Select(known => known.Code))})");
    }

    /// <summary>The service that a text names by its letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="option">What it was given for.</param>
    /// <exception cref="CommandException">It names none.</exception>
    public static Service FindService(string text, string option = "--service")
    {
        if (Service.TryParse(text, out var service)) return service;
        var byName = Service.All.Where(known => known.EnglishName.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byName.Count == 1) return byName[0];
        var expected = new LocalisedText(Services(known => known.EnglishName), Services(known => known.FrenchName));
        throw CommandException.Usage($"{option} '{text}' is not a crypto-asset service (expected one of {expected})");
    }

    private static string Services(Func<Service, string> name) => string.Join(", ", Service.All.Select(known => $"{known} {name(known)}"));

    private static string Names<TFirm>(IReadOnlyList<SearchHit<TFirm>> hits)
        where TFirm : IFirm
    {
        const int shown = 6;
        var names = string.Join(", ", hits.Take(shown).Select(hit => $"{hit.Firm.Name} ({hit.Firm.Id})"));
        return hits.Count > shown ? names + ", …" : names;
    }
}
