namespace Portolan.CommandLine;

/// <summary>The folder of the user's own data.</summary>
public static class DataFolder
{
    /// <summary>Names the folder where no option does.</summary>
    public const string Variable = "PORTOLAN_DATA";

    /// <summary>The folder that an option names, or <see cref="Variable"/>, or the place that the system keeps for programs' data.</summary>
    public static string Find(string? named)
    {
        if (named is { Length: > 0 }) return named;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable) return variable;
        return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "portolan");
    }
}
