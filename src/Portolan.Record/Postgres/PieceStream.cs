using Npgsql;
using Portolan.Record.Files;

namespace Portolan.Record.Postgres;

/// <summary>The content of a file, a piece at a time: no connection is held between two.</summary>
internal sealed class PieceStream(PostgresDatabase database, Guid content, long length, string place) : ForwardStream
{
    private ReadOnlyMemory<byte> piece;
    private long next;
    private long given;

    public override long Length => length;

    public override long Position { get => this.given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (NeedsPiece(buffer.Length)) FetchAsync(CancellationToken.None).GetAwaiter().GetResult();
        return Give(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (NeedsPiece(buffer.Length)) await FetchAsync(cancellationToken).ConfigureAwait(false);
        return Give(buffer.Span);
    }

    private bool NeedsPiece(int wanted) => wanted > 0 && this.piece.IsEmpty && this.given < length;

    private async Task FetchAsync(CancellationToken cancellation)
    {
        var found = await database.AskAsync(AskAsync, cancellation).ConfigureAwait(false);
        (this.piece, this.next) = (found, this.next + 1);
    }

    private async Task<byte[]?> AskAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        const string Piece = "select bytes from portolan.pieces where content = $1 and number = $2";
        const string Still = "select exists (select from portolan.files where content = $1)";
        if (await connection.AskAsync(Piece, cancellation, content, this.next).ConfigureAwait(false) is byte[] bytes) return bytes;
        return await connection.AskAsync(Still, cancellation, content).ConfigureAwait(false) is true ? null
            : throw new RecordException(RecordFault.Missing, $"{place} was deleted or mended while it was read");
    }

    private int Give(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, this.piece.Length);
        this.piece.Span[..count].CopyTo(buffer);
        this.piece = this.piece[count..];
        this.given += count;
        return count;
    }
}
