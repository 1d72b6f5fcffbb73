namespace Portolan.Tests.Web;

/// <summary>Reads as much of Protocol Buffers as finding a field by its number needs.</summary>
internal static class Protobuf
{
    /// <summary>The contents of all fields that are nested as the numbers say.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Find(ReadOnlyMemory<byte> message, params int[] fields)
    {
        if (fields.Length == 0) return [message];
        return Fields(message).Where(field => field.Number == fields[0]).SelectMany(field => Find(field.Content, fields[1..]));
    }

    private static List<(int Number, ReadOnlyMemory<byte> Content)> Fields(ReadOnlyMemory<byte> message)
    {
        var fields = new List<(int, ReadOnlyMemory<byte>)>();
        var place = 0;
        while (place < message.Length)
        {
            var key = Number(message.Span, ref place);
            var length = (key & 7) switch
            {
                0 => LengthOfNumber(message.Span, place),
                1 => 8,
                2 => (int)Number(message.Span, ref place),
                5 => 4,
                var kind => throw new FormatException($"wire type {kind}"),
            };
            if ((key & 7) == 2) fields.Add(((int)(key >> 3), message.Slice(place, length)));
            place += length;
        }
        return fields;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int place)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[place++];
            number |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80) return number;
        }
    }

    private static int LengthOfNumber(ReadOnlySpan<byte> bytes, int place)
    {
        var end = place;
        Number(bytes, ref end);
        return end - place;
    }
}
