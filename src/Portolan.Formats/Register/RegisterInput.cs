using System.Security.Cryptography;

namespace Portolan.Formats.Register;

/// <summary>The bytes of a register on their way to a reader: counted against the limit, hashed, and looked at before.</summary>
internal sealed class RegisterInput : Stream
{
    private const int PeekLength = 64;

    private readonly Stream stream;
    private readonly string? source;
    private readonly byte[] peeked = new byte[PeekLength];
    private readonly IncrementalHash? hash;
    private readonly int peekedLength;
    private int given;
    private long length;

    /// <summary>Looks at the first bytes.</summary>
    public RegisterInput(Stream stream, string? source)
    {
        this.stream = stream;
        this.source = source;
        peekedLength = stream.ReadAtLeast(peeked, PeekLength, throwOnEndOfStream: false);
        RefuseOtherEncodings();
        // Loading the system's cryptography takes longer than reading the own format, which does not need it.
        if (!IsOwnFormat) hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <summary>Whether the first character is the brace of the project's own format.</summary>
    public bool IsOwnFormat
    {
        get
        {
            var start = peeked.AsSpan(0, peekedLength);
            if (start.StartsWith("\uFEFF"u8)) start = start[3..];
            return start.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
        }
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of all bytes of a published file, once the reader has come to the end.</summary>
    /// <exception cref="InvalidOperationException">It is the own format, which carries the hash of what it was made from.</exception>
    public string FinishSha256() =>
        Convert.ToHexStringLower((hash ?? throw new InvalidOperationException("the own format is not hashed")).GetHashAndReset());

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = given < peekedLength ? ReadPeeked(buffer) : this.stream.Read(buffer);
        length += read;
        if (length > RegisterLimits.FileLength)
        {
            throw new InputException(new InputError(this.source, 0, 0, 0, "a larger file", $"at most {RegisterLimits.FileLength} bytes"));
        }
        hash?.AppendData(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) hash?.Dispose();
        base.Dispose(disposing);
    }

    private int ReadPeeked(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, peekedLength - given);
        peeked.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    private void RefuseOtherEncodings()
    {
        ReadOnlySpan<byte> start = peeked.AsSpan(0, peekedLength);
        string? found = null;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) found = "UTF-16";
        else if (start.StartsWith("PK"u8)) found = "a spreadsheet or another compressed file";
        else if (start.StartsWith("%PDF"u8)) found = "a PDF";
        else if (start.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) found = "a web page";
        if (found is not null) throw new InputException(new InputError(this.source, 0, 1, 1, found, "comma-separated text in UTF-8"));
    }
}
