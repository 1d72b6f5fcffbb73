using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>One statement with its values, in the order of $1, $2 and so on.</summary>
internal static class Statement
{
    /// <summary>How many rows it changed.</summary>
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = Of(connection, statement, values);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Its first value, or null where it gives none.</summary>
    public static async Task<object?> AskAsync(this NpgsqlConnection connection, string statement, CancellationToken cancellation, params object[] values)
    {
        await using var command = Of(connection, statement, values);
        return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Without a limit of time: two large files are compared for longer than a statement usually may take.</summary>
    private static NpgsqlCommand Of(NpgsqlConnection connection, string statement, object[] values)
    {
        var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.AddWithValue(value);
        return command;
    }
}
