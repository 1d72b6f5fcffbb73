using Portolan.CommandLine;
using Portolan.Formats;

namespace Portolan.Desks.Register;

/// <summary>Finds the firms, States and services that arguments name.</summary>
internal static class RegisterQuestions
{
    /// <summary>The firm that a text names: by id or LEI, by its whole name, or by words that fit one firm only.</summary>
    /// <exception cref="CommandException">No firm fits, or several do.</exception>
    public static RegisteredFirm FindFirm(IReadOnlyList<RegisteredFirm> firms, string text)
    {
        var search = new RegisterSearch(firms);
        var found = search.Exactly(text);
        if (found.Count == 0) found = search.Find(text);
        if (found.Count == 1) return found[0];
        if (found.Count > 1) throw CommandException.Usage($"'{text}' fits {found.Count} firms (expected one): {Names(found)}");
        var nearest = search.Nearest(text);
        throw CommandException.Usage($"no firm '{text}' in the register (expected an LEI, an id or a name)" + (nearest is null ? "" : $"; did you mean '{nearest.Name}'?"));
    }

    /// <summary>The State that a text names, by code or English name.</summary>
    /// <exception cref="CommandException">It names none of the EEA.</exception>
    public static Country FindState(string option, string text)
    {
        if ((Country.TryParse(text.ToUpperInvariant(), out var state) || Country.TryFromName(text, out state)) && state.IsEea) return state;
        throw CommandException.Usage($"{option} '{text}' is not a State of the EEA (expected a code such as FR, or one of {string.Join(", ", Country.Eea.Select(known => known.Code))})");
    }

    /// <summary>The service that a text names by its letter.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static Service FindService(string text)
    {
        if (Service.TryParse(text, out var service)) return service;
        var byName = Service.All.Where(known => known.EnglishName.Contains(text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (byName.Count == 1) return byName[0];
        var expected = string.Join(", ", Service.All.Select(known => $"{known} {known.EnglishName}"));
        throw CommandException.Usage($"--service '{text}' is not a crypto-asset service (expected one of {expected})");
    }

    private static string Names(IReadOnlyList<RegisteredFirm> firms)
    {
        const int shown = 6;
        var names = string.Join(", ", firms.Take(shown).Select(firm => $"{firm.Name} ({firm.Id})"));
        return firms.Count > shown ? names + ", …" : names;
    }
}
