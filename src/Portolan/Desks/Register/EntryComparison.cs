using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary>What is different between two rows of the same firm.</summary>
internal static class EntryComparison
{
    private const char LostLetter = '\uFFFD';

    /// <summary>The changes from one row to the other.</summary>
    public static IEnumerable<FirmChange> Changes(CaspEntry before, CaspEntry after) =>
        Fields(before, after).Concat(Services(before, after)).Concat(Hosts(before, after));

    private static IEnumerable<FirmChange> Fields(CaspEntry before, CaspEntry after)
    {
        (FirmField Field, string? Before, string? After, Func<string, string, bool> AreSame)[] fields =
        [
            (FirmField.Name, before.Name, after.Name, AreSameText),
            (FirmField.Lei, Lei(before), Lei(after), string.Equals),
            (FirmField.Home, before.Home?.Code, after.Home?.Code, string.Equals),
            (FirmField.Authority, before.Authority, after.Authority, AreSameText),
            (FirmField.CommercialName, before.CommercialName, after.CommercialName, AreSameText),
            (FirmField.Address, before.Address, after.Address, AreSameText),
            (FirmField.Websites, Text(before.Websites), Text(after.Websites), AreSameAddresses),
            (FirmField.Platforms, Text(before.Platforms), Text(after.Platforms), AreSameAddresses),
            (FirmField.AuthorisedFrom, Text(before.AuthorisedFrom), Text(after.AuthorisedFrom), string.Equals),
            (FirmField.EndedOn, Text(before.EndedOn), Text(after.EndedOn), string.Equals),
            (FirmField.Comments, before.Comments, after.Comments, AreSameText),
            (FirmField.LastUpdate, Text(before.LastUpdate), Text(after.LastUpdate), string.Equals),
        ];
        foreach (var (field, left, right, areSame) in fields)
        {
            if (!areSame(left ?? "", right ?? "")) yield return new FieldChange(before.Row, after.Row, field, left ?? "", right ?? "");
        }
    }

    private static IEnumerable<FirmChange> Services(CaspEntry before, CaspEntry after)
    {
        if (before.Services.IsStated != after.Services.IsStated)
        {
            yield return new FieldChange(before.Row, after.Row, FirmField.Services, RegisterText.Services(before.Services), RegisterText.Services(after.Services));
            yield break;
        }
        foreach (var service in Service.All)
        {
            var (left, right) = (before.Services.About(service), after.Services.About(service));
            if (left != right) yield return new ServiceChange(before.Row, after.Row, service, left, right);
        }
    }

    private static IEnumerable<FirmChange> Hosts(CaspEntry before, CaspEntry after)
    {
        if (before.Hosts.IsStated != after.Hosts.IsStated)
        {
            yield return new FieldChange(before.Row, after.Row, FirmField.Hosts, RegisterText.Hosts(before.Hosts), RegisterText.Hosts(after.Hosts));
            yield break;
        }
        foreach (var state in Country.Eea)
        {
            if (state == before.Home || state == after.Home) continue;
            var (left, right) = (before.Hosts.About(state), after.Hosts.About(state));
            if (left != right) yield return new HostChange(before.Row, after.Row, state, left, right);
        }
    }

    /// <summary>The valid LEI, else what stands in its place without the white space around it.</summary>
    private static string? Lei(CaspEntry entry) => entry.Lei?.ToString() ?? entry.LeiPublished?.Trim();

    private static string? Text(DateOnly? date) => date is { } day ? $"{day:yyyy-MM-dd}" : null;

    private static string Text(ValueList<WebAddress> addresses) => string.Join(' ', addresses);

    /// <summary>The same but for spelling and for letters that one of both has lost (U+FFFD).</summary>
    private static bool AreSameText(string left, string right)
    {
        if (FoldedName.Of(left) == FoldedName.Of(right)) return true;
        if (left.Length != right.Length) return false;
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index] != right[index] && left[index] != LostLetter && right[index] != LostLetter) return false;
        }
        return true;
    }

    private static bool AreSameAddresses(string left, string right) => Addresses(left) == Addresses(right);

    /// <summary>Addresses without scheme, <c>www.</c> and a last slash, in alphabetical order.</summary>
    private static string Addresses(string text)
    {
        var addresses = text.ToLowerInvariant().Split(' ').Select(address =>
        {
            var start = address.IndexOf("://", StringComparison.Ordinal);
            var rest = start < 0 ? address : address[(start + 3)..];
            return (rest.StartsWith("www.", StringComparison.Ordinal) ? rest[4..] : rest).TrimEnd('/');
        });
        return string.Join(' ', addresses.Order(StringComparer.Ordinal));
    }
}
