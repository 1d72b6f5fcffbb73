using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>The row that ties the keys of people to their master key. Who changes a key locks it until its commit.</summary>
/// <param name="Set">The id of the set of people, which the master key bears too.</param>
/// <param name="Master">The id of the master key that wraps every key; "" before the first key.</param>
internal sealed record PeopleTie(string Set, string Master)
{
    public const string Select = "select tie from portolan.people_tie";
    public const string Lock = $"{Select} for update";
    public const string Update = "update portolan.people_tie set tie = $1";

    private const string Format = "portolan-people 1";

    /// <summary>The row as it is stored, with a hash of it.</summary>
    public string Text => CheckedText.Of(Format, Set, Master);

    /// <summary>The row, or null before the first person.</summary>
    /// <exception cref="RecordException">It is missing or damaged.</exception>
    public static async Task<PeopleTie?> ReadAsync(NpgsqlConnection connection, string select, string place, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(select, connection);
        var text = await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false) as string;
        try
        {
            return text is null ? throw new FormatException("the row is missing") : text.Length == 0 ? null : Parse(text);
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, $"{place}: people_tie: {error.Message}", error);
        }
    }

    private static PeopleTie Parse(string text) => CheckedText.Lines(text, "it", Format) is [var set, var master]
        ? new PeopleTie(set, master)
        : throw new FormatException("it is not as this program wrote it");
}
