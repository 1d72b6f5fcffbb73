using Npgsql;
using Portolan.Record.Privacy;

namespace Portolan.Record.Postgres;

/// <summary>The rows of people's keys.</summary>
internal static class PeopleRows
{
    private const string Find = "select key from portolan.people where person = $1";
    private const string All = "select person, key from portolan.people order by person";
    private const string Add = "insert into portolan.people (person, key) select * from unnest($1::text[], $2::text[])";
    private const string Replace = "update portolan.people as p set key = n.key from unnest($1::text[], $2::text[]) as n(person, key) where p.person = n.person";

    /// <summary>What is stored of a person, or null.</summary>
    public static async Task<string?> FindAsync(NpgsqlConnection connection, PersonId person, CancellationToken cancellation) =>
        await connection.AskAsync(Find, cancellation, person.ToString()).ConfigureAwait(false) as string;

    /// <summary>What is stored of everybody; rows of nobody are left to verifying.</summary>
    public static async Task<List<(PersonId Person, string Key)>> AllAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(All, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var all = new List<(PersonId Person, string Key)>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (PersonId.TryParse(reader.GetString(0), out var person)) all.Add((person, reader.GetString(1)));
        }
        return all;
    }

    /// <summary>Stores keys of people of whom there are none.</summary>
    public static Task AddAsync(NpgsqlConnection connection, IReadOnlyList<(PersonId Person, string Key)> keys, CancellationToken cancellation) =>
        RunAsync(connection, Add, keys, cancellation);

    /// <summary>Stores others in place of what is stored.</summary>
    public static Task ReplaceAsync(NpgsqlConnection connection, IReadOnlyList<(PersonId Person, string Key)> keys, CancellationToken cancellation) =>
        RunAsync(connection, Replace, keys, cancellation);

    private static Task RunAsync(NpgsqlConnection connection, string statement, IReadOnlyList<(PersonId Person, string Key)> keys, CancellationToken cancellation) =>
        connection.RunAsync(statement, cancellation, keys.Select(key => key.Person.ToString()).ToArray(), keys.Select(key => key.Key).ToArray());
}
