using System.Buffers;
using System.Text;

namespace Portolan.Formats.Csv;

/// <summary>
/// Reads UTF-8 and keeps invalid bytes apart from a U+FFFD that was really written: an invalid byte <c>b</c> comes out as the
/// lone surrogate U+DC00 + <c>b</c>, which no valid text contains. A byte order mark is passed over.
/// </summary>
/// <param name="stream">The bytes; not closed by the reader.</param>
public sealed class Utf8TextReader(Stream stream) : TextReader
{
    private const int BufferSize = 64 * 1024;
    private const int LongestSequence = 4;

    private readonly byte[] bytes = new byte[BufferSize];
    private int start;
    private int end;
    private bool ended;
    private bool begun;
    private char pending;

    /// <summary>Whether a character is the stand-in for an invalid byte.</summary>
    public static bool IsInvalidByte(char character) => character is >= '\uDC80' and <= '\uDCFF';

    /// <inheritdoc/>
    public override int Peek() => throw new NotSupportedException("this reader goes forward only");

    /// <inheritdoc/>
    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var written = 0;
        if (pending != '\0' && buffer.Length > 0)
        {
            buffer[written++] = pending;
            pending = '\0';
        }
        while (written < buffer.Length)
        {
            if (end - start < LongestSequence) Fill();
            if (start == end) break;
            var first = bytes[start];
            if (first < 0x80)
            {
                buffer[written++] = (char)first;
                start++;
                continue;
            }
            written += DecodeLong(buffer[written..]);
        }
        return written;
    }

    private int DecodeLong(Span<char> buffer)
    {
        var status = Rune.DecodeFromUtf8(bytes.AsSpan(start, end - start), out var rune, out var consumed);
        if (status != OperationStatus.Done)
        {
            buffer[0] = (char)('\uDC00' + bytes[start]);
            start++;
            return 1;
        }
        start += consumed;
        if (rune.IsBmp)
        {
            buffer[0] = (char)rune.Value;
            return 1;
        }
        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        buffer[0] = pair[0];
        if (buffer.Length > 1)
        {
            buffer[1] = pair[1];
            return 2;
        }
        pending = pair[1];
        return 1;
    }

    private void Fill()
    {
        if (ended) return;
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        end -= start;
        start = 0;
        while (end < LongestSequence)
        {
            var read = stream.Read(bytes.AsSpan(end));
            if (read == 0)
            {
                ended = true;
                break;
            }
            end += read;
        }
        if (begun) return;
        begun = true;
        if (bytes.AsSpan(0, end).StartsWith("\uFEFF"u8)) start = 3;
    }
}
