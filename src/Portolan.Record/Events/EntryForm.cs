using System.Buffers.Binary;
using System.Text;

namespace Portolan.Record.Events;

/// <summary>
/// The canonical bytes of an entry, form 1: the byte 1, then fields in ascending order of their tags, each a tag (1 byte), a length
/// (2 bytes, big-endian) and a value. Tags: 1 number (8), 2 stream (ASCII), 3 version (8), 4 type name (ASCII), 5 type version (4),
/// 6 when (8: microseconds since 1970-01-01T00:00Z), 7 who (UTF-8), 8 correlation (ASCII, absent where there is none), 9 payload.
/// Numbers are big-endian. Tags from 10 on are for later versions and are kept. An entry has exactly one such form, and what is not
/// that form is refused: binary rather than JSON because then no question of spelling stands between an entry and its hash.
/// </summary>
public static class EntryForm
{
    /// <summary>The greatest length: an entry bundle of tlog-tiles gives each entry a length of 16 bits.</summary>
    public const int MaxLength = 65_535;

    /// <summary>The version of the form, its first byte.</summary>
    public const byte FormVersion = 1;

    private const int FieldHeader = 3;
    private const byte LastKnownTag = 9;

    /// <summary>The length of an entry's form in bytes, which may be more than is allowed.</summary>
    internal static int Measure(RecordEntry entry) =>
        Measure(entry.Stream, entry.Type, entry.Who, entry.Correlation, entry.Payload) + entry.Unknown.Bytes.Length;

    /// <summary>The length of the form that an event will have as an entry.</summary>
    internal static int Measure(NewEvent what, StreamId stream, Actor who) => Measure(stream, what.Type, who, what.Correlation, what.Payload);

    /// <summary>The form of an entry.</summary>
    /// <exception cref="ArgumentException">The form would be longer than <see cref="MaxLength"/>.</exception>
    public static byte[] Encode(RecordEntry entry)
    {
        var length = Measure(entry);
        if (length > MaxLength)
        {
            throw new ArgumentException($"an entry has at most {MaxLength} bytes, not {length}: store large content as a file and record its hash");
        }
        var bytes = new byte[length];
        Write(entry, bytes);
        return bytes;
    }

    /// <summary>Writes the form into a span of exactly its length.</summary>
    internal static void Write(RecordEntry entry, Span<byte> form)
    {
        form[0] = FormVersion;
        var rest = form[1..];
        BinaryPrimitives.WriteInt64BigEndian(Field(ref rest, 1, 8), entry.Number);
        WriteAscii(ref rest, 2, entry.Stream.ToString());
        BinaryPrimitives.WriteInt64BigEndian(Field(ref rest, 3, 8), entry.Version);
        WriteAscii(ref rest, 4, entry.Type.Name);
        BinaryPrimitives.WriteInt32BigEndian(Field(ref rest, 5, 4), entry.Type.Version);
        BinaryPrimitives.WriteInt64BigEndian(Field(ref rest, 6, 8), Microseconds(entry.When));
        var who = entry.Who.ToString();
        Encoding.UTF8.GetBytes(who, Field(ref rest, 7, Encoding.UTF8.GetByteCount(who)));
        if (entry.Correlation != CorrelationId.None) WriteAscii(ref rest, 8, entry.Correlation.ToString());
        entry.Payload.Utf8.Span.CopyTo(Field(ref rest, 9, entry.Payload.Utf8.Length));
        entry.Unknown.Bytes.Span.CopyTo(rest);
    }

    /// <summary>Reads a form; the payload keeps to the memory given.</summary>
    /// <exception cref="FormatException">The bytes are not the form of an entry, or of a version that this program does not
    /// know.</exception>
    public static RecordEntry Decode(ReadOnlyMemory<byte> form) => new EntryReader(form, null).Read();

    /// <summary>As <see cref="Decode(ReadOnlyMemory{byte})"/>, sharing the names that repeat.</summary>
    internal static RecordEntry Decode(ReadOnlyMemory<byte> form, RepeatedNames names) => new EntryReader(form, names).Read();

    /// <summary>The number that a form carries, without reading the rest.</summary>
    internal static long NumberOf(ReadOnlySpan<byte> form) => BinaryPrimitives.ReadInt64BigEndian(form[(1 + FieldHeader)..]);

    /// <summary>The shortest form that can be.</summary>
    internal const int MinLength = 1 + 8 * FieldHeader + 8 + 8 + 4 + 8;

    /// <summary>The same moment in whole microseconds, as the form keeps it.</summary>
    internal static DateTimeOffset Truncate(DateTimeOffset moment) => DateTimeOffset.UnixEpoch.AddMicroseconds(Microseconds(moment));

    private static int Measure(StreamId stream, EventType type, Actor who, CorrelationId correlation, Payload payload)
    {
        var related = correlation.ToString().Length;
        return MinLength + stream.ToString().Length + type.Name.Length + Encoding.UTF8.GetByteCount(who.ToString())
            + (related == 0 ? 0 : FieldHeader + related) + payload.Utf8.Length;
    }

    private static long Microseconds(DateTimeOffset moment) =>
        (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static Span<byte> Field(ref Span<byte> rest, byte tag, int length)
    {
        rest[0] = tag;
        BinaryPrimitives.WriteUInt16BigEndian(rest[1..], (ushort)length);
        var value = rest.Slice(FieldHeader, length);
        rest = rest[(FieldHeader + length)..];
        return value;
    }

    private static void WriteAscii(ref Span<byte> rest, byte tag, string text) =>
        Encoding.ASCII.GetBytes(text, Field(ref rest, tag, text.Length));

    /// <summary>Walks the fields of one form.</summary>
    private ref struct EntryReader(ReadOnlyMemory<byte> form, RepeatedNames? names)
    {
        private int at = 1;

        public RecordEntry Read()
        {
            if (form.Length is < MinLength or > MaxLength)
            {
                throw new FormatException($"an entry has {MinLength} to {MaxLength} bytes, not {form.Length}");
            }
            var version = form.Span[0];
            if (version != FormVersion)
            {
                throw new FormatException($"an entry of form {version}, where this program knows form {FormVersion}");
            }
            return new RecordEntry
            {
                Number = NotNegative(BinaryPrimitives.ReadInt64BigEndian(Take(1, 8).Span)),
                Stream = names is null ? StreamId.Parse(Ascii(Take(2).Span)) : names.Stream(Take(2).Span),
                Version = NotNegative(BinaryPrimitives.ReadInt64BigEndian(Take(3, 8).Span) - 1) + 1,
                Type = Type(),
                When = Moment(BinaryPrimitives.ReadInt64BigEndian(Take(6, 8).Span)),
                Who = names is null ? Actor.Parse(Utf8(Take(7).Span)) : names.Actor(Take(7).Span),
                Correlation = Next() == 8 ? CorrelationId.Parse(Ascii(Take(8).Span)) : CorrelationId.None,
                Payload = new Payload(Take(9)),
                Unknown = Rest(),
            };
        }

        private EventType Type()
        {
            var name = Take(4).Span;
            var version = BinaryPrimitives.ReadInt32BigEndian(Take(5, 4).Span);
            if (version < 1) throw new FormatException($"an event type of version {version}");
            return names is null ? new EventType(Ascii(name), version) : names.Type(name, version);
        }

        private UnknownFields Rest()
        {
            var start = this.at;
            var last = LastKnownTag;
            while (this.at < form.Length)
            {
                var tag = Next();
                if (tag <= last) throw new FormatException($"field {tag} after field {last}");
                Take(tag);
                last = tag;
            }
            return new UnknownFields(form[start..]);
        }

        private readonly byte Next() => this.at < form.Length ? form.Span[this.at] : (byte)0;

        private ReadOnlyMemory<byte> Take(byte tag, int expected = -1)
        {
            if (form.Length - this.at < FieldHeader || form.Span[this.at] != tag)
            {
                throw new FormatException($"no field {tag} at byte {this.at}");
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(form.Span[(this.at + 1)..]);
            if (length > form.Length - this.at - FieldHeader || (expected >= 0 && length != expected))
            {
                throw new FormatException($"field {tag} has a length of {length}");
            }
            var value = form.Slice(this.at + FieldHeader, length);
            this.at += FieldHeader + length;
            return value;
        }

        private static long NotNegative(long number) => number >= 0 ? number : throw new FormatException($"a place of {number}");

        private static DateTimeOffset Moment(long microseconds) =>
            microseconds >= -62_135_596_800_000_000 && microseconds <= 253_402_300_799_999_999
                ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
                : throw new FormatException($"a moment {microseconds} microseconds from 1970 is not of the years 1 to 9999");
    }

    internal static string Ascii(ReadOnlySpan<byte> bytes) =>
        System.Text.Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : throw new FormatException("a name that is not ASCII");

    internal static string Utf8(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw new FormatException("text that is not UTF-8");
}
