using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace Portolan.Record.Postgres;

/// <summary>What went wrong between us and the server.</summary>
internal static class ServerError
{
    /// <summary>idle_in_transaction_session_timeout, of which Npgsql has no name.</summary>
    private const string IdleTooLong = "25P03";

    /// <summary>Whether it is of the kinds that talking to a server can end with.</summary>
    public static bool IsOne(Exception error) => error is NpgsqlException or SocketException or IOException or TimeoutException or AuthenticationException;

    /// <summary>Whether the connection was lost or could not be made, which another attempt may mend.</summary>
    public static bool IsLost(Exception error) => error switch
    {
        PostgresException answer => Ends(answer),
        NpgsqlException { InnerException: { } cause } => cause is PostgresException answer ? Ends(answer) : IsLink(cause),
        _ => IsLink(error),
    };

    /// <summary>Whether the server itself refused, so that it has rolled back what was asked.</summary>
    public static bool IsRefusal(Exception error) => error is PostgresException answer && !Ends(answer) && answer.InvariantSeverity == "ERROR";

    /// <summary>The error in our words.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="place">Server and database.</param>
    public static RecordException Explain(Exception error, string place) => error switch
    {
        RecordException known => known,
        PostgresException answer => new RecordException(FaultOf(answer.SqlState),
            $"{place}: {Meaning(answer.SqlState)} ({answer.MessageText}, {answer.SqlState})", error),
        _ when IsLost(error) => new RecordException(RecordFault.Missing, $"{place}: the server does not answer ({error.Message})", error),
        _ => new RecordException(RecordFault.NoPermission, $"{place}: the server was not entered ({error.Message})", error),
    };

    private static bool IsLink(Exception error) => error is (IOException and not RecordException) or SocketException or TimeoutException;

    /// <summary>Answers after which the session is over, or with which it is not begun.</summary>
    private static bool Ends(PostgresException answer) =>
        answer.SqlState.StartsWith("08", StringComparison.Ordinal) || answer.SqlState.StartsWith("57P", StringComparison.Ordinal)
        || answer.SqlState is IdleTooLong or PostgresErrorCodes.TooManyConnections;

    private static RecordFault FaultOf(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.ReadOnlySqlTransaction => RecordFault.NoPermission,
        PostgresErrorCodes.InvalidCatalogName => RecordFault.Missing,
        PostgresErrorCodes.LockNotAvailable => RecordFault.InUse,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName => RecordFault.NotARecord,
        PostgresErrorCodes.UniqueViolation => RecordFault.Damaged,
        _ when state.StartsWith("XX", StringComparison.Ordinal) => RecordFault.Damaged,
        _ when state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal)
            || state == PostgresErrorCodes.TooManyConnections => RecordFault.Missing,
        _ => RecordFault.CannotWrite,
    };

    private static string Meaning(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "the server does not accept this user and password",
        PostgresErrorCodes.InsufficientPrivilege => "the user may not do this",
        PostgresErrorCodes.ReadOnlySqlTransaction => "the server may only be read",
        PostgresErrorCodes.InvalidCatalogName => "the server has no such database",
        PostgresErrorCodes.LockNotAvailable => "another writer has held the record for too long",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName =>
            "the schema portolan is not that of a record",
        PostgresErrorCodes.UniqueViolation => "the entries do not agree with the head of the record",
        _ => "the server refused",
    };
}
