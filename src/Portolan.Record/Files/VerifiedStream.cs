using System.Security.Cryptography;

namespace Portolan.Record.Files;

/// <summary>A file as it is read: hashed on the way, and refused with its last byte where it is not what its name says.</summary>
internal sealed class VerifiedStream : ForwardStream
{
    private readonly Stream content;
    private readonly FileHash hash;
    private readonly string place;
    private readonly IncrementalHash seen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long given;
    private bool holds;

    /// <summary>A stream over the content of a file.</summary>
    /// <param name="content">The content, disposed of with this stream.</param>
    /// <param name="hash">The name of the file.</param>
    /// <param name="length">Its length as the store has it.</param>
    /// <param name="place">Where it lies, for the error.</param>
    public VerifiedStream(Stream content, FileHash hash, long length, string place) =>
        (this.content, this.hash, Length, this.place) = (content, hash, length, place);

    public override long Length { get; }

    public override long Position { get => this.given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer) => Take(buffer, this.content.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await this.content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Take(buffer.Span, read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            this.content.Dispose();
            this.seen.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer, int read)
    {
        if (read == 0)
        {
            if (buffer.Length > 0 && !this.holds) CheckEnd();
            return 0;
        }
        this.seen.AppendData(buffer[..read]);
        this.given += read;
        // Past its length a file has grown since it was opened; what was added is never handed over.
        if (this.given >= Length) CheckEnd();
        return read;
    }

    private void CheckEnd()
    {
        if (this.given == Length && new FileHash(this.seen.GetHashAndReset()) == this.hash)
        {
            this.holds = true;
            return;
        }
        throw new RecordException(RecordFault.Damaged, $"{this.place} is damaged: its content is not that of {this.hash.Named}");
    }
}
