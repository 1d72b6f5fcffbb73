using Npgsql;
using Portolan.Record.Folder;
using Portolan.Record.Privacy;

namespace Portolan.Record.Postgres;

/// <summary>Holds the keys of a record's people against themselves and, where it is here, against the master key.</summary>
internal static class PeopleReading
{
    private const string People = "people";
    private const string Tie = "people_tie";

    /// <summary>What is wrong, and with which row.</summary>
    /// <exception cref="FormatException">A row cannot be read.</exception>
    public static async Task<IReadOnlyList<VerifyProblem>> ProblemsAsync(NpgsqlConnection connection, PostgresPlace place, CancellationToken cancellation)
    {
        var problems = new List<VerifyProblem>();
        var masters = new MasterKeyFile(place.KeyFolder).ReadIfThere(out var fault);
        if (fault is not null) problems.Add(new VerifyProblem(MasterKeyFile.Name, null, fault));
        var wrapping = await ReadKeysAsync(connection, masters, problems, cancellation).ConfigureAwait(false);
        try
        {
            var tie = await PeopleTie.ReadAsync(connection, PeopleTie.Select, place.Name, cancellation).ConfigureAwait(false);
            if (masters is not null && masters.Set != tie?.Set) problems.Add(new VerifyProblem(Tie, null, "is not of the master key"));
            wrapping.Remove(tie?.Master ?? "");
            foreach (var other in wrapping.Order(StringComparer.Ordinal))
            {
                problems.Add(new VerifyProblem(Tie, null, $"names the master key '{tie?.Master}', and there are keys that {other} wraps"));
            }
        }
        catch (RecordException error)
        {
            problems.Add(new VerifyProblem(Tie, null, error.Message));
        }
        return problems;
    }

    /// <summary>The ids of the master keys that wrap keys.</summary>
    private static async Task<HashSet<string>> ReadKeysAsync(NpgsqlConnection connection, MasterKeys? masters, List<VerifyProblem> problems, CancellationToken cancellation)
    {
        var wrapping = new HashSet<string>();
        await using var command = new NpgsqlCommand("select person, key from portolan.people order by person", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var (name, text) = (reader.GetString(0), reader.GetString(1));
            try
            {
                if (!PersonId.TryParse(name, out var person)) throw new FormatException("is no key of a person");
                if (StoredPersonKey.Parse(CheckedText.Lines(text, "the key", StoredPersonKey.Format), "the key", person).Wrapped is not { } wrapped) continue;
                wrapping.Add(wrapped.Master);
                masters?.Unwrap(person, wrapped).Dispose();
            }
            catch (Exception error) when (error is FormatException or RecordException)
            {
                problems.Add(new VerifyProblem($"{People}/{name}", null, error.Message));
            }
        }
        return wrapping;
    }
}
