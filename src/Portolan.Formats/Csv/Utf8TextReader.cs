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

    private readonly byte[] _bytes = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _begun;
    private char _pending;

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
        if (_pending != '\0' && buffer.Length > 0)
        {
            buffer[written++] = _pending;
            _pending = '\0';
        }
        while (written < buffer.Length)
        {
            if (_end - _start < LongestSequence) Fill();
            if (_start == _end) break;
            var first = _bytes[_start];
            if (first < 0x80)
            {
                buffer[written++] = (char)first;
                _start++;
                continue;
            }
            written += DecodeLong(buffer[written..]);
        }
        return written;
    }

    private int DecodeLong(Span<char> buffer)
    {
        var status = Rune.DecodeFromUtf8(_bytes.AsSpan(_start, _end - _start), out var rune, out var consumed);
        if (status != OperationStatus.Done)
        {
            buffer[0] = (char)('\uDC00' + _bytes[_start]);
            _start++;
            return 1;
        }
        _start += consumed;
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
        _pending = pair[1];
        return 1;
    }

    private void Fill()
    {
        if (_ended) return;
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
        while (_end < LongestSequence)
        {
            var read = stream.Read(_bytes.AsSpan(_end));
            if (read == 0)
            {
                _ended = true;
                break;
            }
            _end += read;
        }
        if (_begun) return;
        _begun = true;
        if (_bytes.AsSpan(0, _end).StartsWith("\uFEFF"u8)) _start = 3;
    }
}
