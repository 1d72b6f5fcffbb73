namespace Portolan.Formats.Register.Own;

/// <summary>Cuts a stream into lines of bytes, none longer than the limit. A byte order mark is passed over.</summary>
internal sealed class OwnLines(Stream stream, string? source)
{
    private const int FirstBufferLength = 64 * 1024;

    private byte[] buffer = new byte[FirstBufferLength];
    private int start;
    private int end;

    /// <summary>The number of the line last given, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line last given was ended by the end of the file and not by a line feed.</summary>
    public bool EndedWithoutLineFeed { get; private set; }

    /// <summary>The next line that is not empty, without its line feed; null at the end. It is valid until the next call.</summary>
    /// <exception cref="InputException">The line is too long.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        while (NextRaw() is { } line)
        {
            Number++;
            if (Number == 1 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
            if (line.Length > 0 && line.Span[^1] == (byte)'\r') line = line[..^1];
            if (line.Length > 0) return line;
        }
        return null;
    }

    private ReadOnlyMemory<byte>? NextRaw()
    {
        var scanned = start;
        while (true)
        {
            var feed = buffer.AsSpan(scanned, this.end - scanned).IndexOf((byte)'\n');
            if (feed >= 0) return Take(scanned + feed, 1);
            scanned = this.end - start;
            if (!Fill())
            {
                // Spelt out, because a bare null would become empty memory here.
                return start == this.end ? default(ReadOnlyMemory<byte>?) : Take(this.end, 0);
            }
            scanned += start;
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int separator)
    {
        var line = buffer.AsMemory(start, end - start);
        start = end + separator;
        EndedWithoutLineFeed = separator == 0;
        return line;
    }

    private bool Fill()
    {
        var length = this.end - start;
        if (length >= RegisterLimits.OwnLineLength)
        {
            throw new InputException(new InputError(
                source, 0, Number + 1, 0, "a longer line", $"at most {RegisterLimits.OwnLineLength} bytes in a line"));
        }
        var target = length == buffer.Length ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, length).CopyTo(target);
        buffer = target;
        start = 0;
        this.end = length;
        var read = stream.Read(buffer.AsSpan(this.end));
        this.end += read;
        return read > 0;
    }
}
