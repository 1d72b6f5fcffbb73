using System.Reflection;
using System.Text.RegularExpressions;

namespace Portolan.Tests.House;

/// <summary>Who may know whom.</summary>
public partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Portolan.Cel"] = [],
        ["Portolan.Rules"] = ["Portolan.Cel"],
        ["Portolan.Formats"] = [],
        ["Portolan.Record"] = [],
    };

    /// <summary>Which desks a desk may know: only those whose published read models it is built on.</summary>
    private static readonly Dictionary<string, string[]> DesksMayKnow = new()
    {
        ["Accounts"] = [],
        ["Register"] = [],
        ["Rules"] = [],
        ["Demo"] = ["Firms", "Duties"],
        ["Duties"] = ["Register", "Rules", "Firms", "Chart"],
        ["Filings"] = ["Rules", "Firms"],
        ["Firms"] = ["Register", "Rules"],
        ["Chart"] = ["Register", "Rules", "Firms", "Scenarios"],
        ["Records"] = [],
        ["Scenarios"] = [],
    };

    [Fact]
    public void A_library_knows_only_those_it_may()
    {
        foreach (var (name, allowed) in MayKnow)
        {
            var known = Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!).Where(IsOurs);
            known.Except(allowed).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Every_project_of_the_house_is_in_the_table()
    {
        var projects = Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!).Where(name => name.StartsWith("Portolan.", StringComparison.Ordinal));
        projects.Order(StringComparer.Ordinal).ShouldBe(MayKnow.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_desk_knows_only_the_desks_it_may()
    {
        var desks = Path.Combine(Repository.Root, "src", "Portolan", "Desks");
        Directory.GetDirectories(desks).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal).ShouldBe(DesksMayKnow.Keys.Order(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(desks, "*.cs", SearchOption.AllDirectories))
        {
            var own = Path.GetRelativePath(desks, file).Split(Path.DirectorySeparatorChar)[0];
            var named = DeskName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();
            named.Where(desk => desk != own).Except(DesksMayKnow[own]).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_command_line_frame_knows_desks_only_where_it_lists_their_verbs()
    {
        var frame = Path.Combine(Repository.Root, "src", "Portolan", "CommandLine");
        var knowing = Directory.EnumerateFiles(frame, "*.cs").Where(file => DeskName().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)!);
        knowing.ShouldBe(["PortolanCommand.cs"]);
    }

    private static bool IsOurs(string name) => name.StartsWith("Portolan", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"Portolan\.Desks\.(\w+)")]
    private static partial Regex DeskName();
}
