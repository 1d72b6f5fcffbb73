using Portolan.CommandLine;
using Portolan.Desks.Firms;
using Portolan.Desks.Register;

namespace Portolan.Desks.Chart.Pages;

/// <summary>Whom the chart is about: everybody, a group of the record, or one firm.</summary>
/// <param name="Value">How an address names it; "" for everybody.</param>
/// <param name="Firms">The ids of the firms; none for everybody.</param>
/// <param name="Groups">The groups of the record that can be chosen.</param>
/// <param name="Named">The firms that can be chosen, by id and name: those of the record, and the one that is chosen.</param>
public sealed record WhoseChart(string Value, IReadOnlyList<string> Firms, IReadOnlyList<string> Groups, IReadOnlyList<(string Id, string Name)> Named)
{
    private const string Group = "group:";

    /// <summary>How an address names a group.</summary>
    public static string ValueOf(string group) => Group + group;

    /// <summary>Reads what an address names.</summary>
    /// <param name="firms">The firms that are known.</param>
    /// <param name="named"><c>group:NAME</c>, or a firm as an argument of the command line names it, or nothing.</param>
    /// <exception cref="CommandException">There is no such firm or group.</exception>
    internal static WhoseChart Of(KnownFirms firms, string? named)
    {
        List<string> groups = [.. firms.Recorded.Select(firm => firm.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        List<(string, string)> offered = [.. firms.Recorded.Select(firm => (firm.Id, firm.Name))];
        if (string.IsNullOrWhiteSpace(named)) return new WhoseChart("", [], groups, offered);
        if (named.StartsWith(Group, StringComparison.Ordinal))
        {
            List<string> members = [.. firms.Recorded.Where(firm => firm.Group == named[Group.Length..]).Select(firm => firm.Id)];
            if (members.Count > 0) return new WhoseChart(named, members, groups, offered);
            throw groups.Count == 0
                ? CommandException.Usage($"whose '{named}' is no group of the record (expected a firm: the record has no group)")
                : CommandException.Usage($"whose '{named}' is no group of the record (expected {string.Join(", ", groups.Select(ValueOf))})");
        }
        var firm = RegisterQuestions.FindFirm(firms, named);
        if (!firms.Recorded.Any(recorded => recorded.Id == firm.Id)) offered.Add((firm.Id, firm.Name));
        return new WhoseChart(firm.Id, [firm.Id], groups, offered);
    }
}
