namespace Portolan.CommandLine;

/// <summary>The folder of the user's own data.</summary>
public static class DataFolder
{
    /// <summary>Names the folder where no option does.</summary>
    public const string Variable = "PORTOLAN_DATA";

    /// <summary>The folder that an option names, or <see cref="Variable"/>, or the place that the system keeps for programs' data.</summary>
    /// <exception cref="CommandException">What is named is a file.</exception>
    public static string Find(string? named)
    {
        if (named is { Length: > 0 }) return Checked("--data", named);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable) return Checked(Variable, variable);
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "portolan");
    }

    private static string Checked(string option, string folder) =>
        File.Exists(folder) ? throw CommandException.Usage($"{option} '{folder}' is a file (expected a folder)") : folder;
}
