using Portolan.Record.Postgres;

namespace Portolan.CommandLine;

/// <summary>The database that a record is kept in where it is not in the data folder.</summary>
internal static class RecordStores
{
    /// <summary>Names the database where no option does; unlike an option it is not seen in the list of running programs.</summary>
    public const string Variable = "PORTOLAN_STORE";

    private const string Keys = "keys";

    /// <summary>The database that an option names, or <see cref="Variable"/>; null where neither does.</summary>
    /// <param name="named">The text of the option, or null.</param>
    /// <param name="dataFolder">The data folder, in which the keys lie.</param>
    /// <param name="option">The option, for its name.</param>
    /// <exception cref="CommandException">What is named cannot be used. It is not repeated, as it may hold a password.</exception>
    public static PostgresPlace? Find(string? named, string dataFolder, string option = "--store")
    {
        var told = named is { Length: > 0 } ? named : Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(told)) return null;
        try
        {
            return new PostgresPlace(told, Path.Combine(dataFolder, Keys));
        }
        catch (ArgumentException)
        {
            throw CommandException.BadInput(
                $"{(named is { Length: > 0 } ? option : Variable)} is not a connection string of PostgreSQL with a host and a database "
                + "(expected one such as Host=localhost;Database=compliance;Username=portolan)");
        }
    }
}
