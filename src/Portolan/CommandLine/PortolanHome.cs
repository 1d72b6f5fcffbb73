namespace Portolan.CommandLine;

/// <summary>The folder that holds the rulebook and the register that come with the program.</summary>
public static class PortolanHome
{
    /// <summary>Names the folder where it is not above the program.</summary>
    public const string Variable = "PORTOLAN_HOME";

    /// <summary>The folder: what <see cref="Variable"/> names, or the nearest above the program that has a rulebook.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return HasRulebook(named) ? named : throw CommandException.BadInput($"{Variable} names '{named}', which has no rulebook/facts.yaml");
        }
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (HasRulebook(folder.FullName)) return folder.FullName;
        }
        throw CommandException.BadInput($"no rulebook/facts.yaml above {AppContext.BaseDirectory} (expected the project's folder, or its path in {Variable})");
    }

    private static bool HasRulebook(string folder) => File.Exists(Path.Combine(folder, "rulebook", "facts.yaml"));
}
