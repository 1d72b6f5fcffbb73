using System.Buffers.Binary;
using System.Numerics;

namespace Portolan.Record.Folder;

/// <summary>The cyclic redundancy check CRC-32C (Castagnoli; RFC 3720 appendix B.4).</summary>
internal static class Crc32C
{
    /// <summary>Goes on with a check from <see cref="Start"/> or from an earlier part.</summary>
    public static uint Add(uint state, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }
        foreach (var one in bytes) state = BitOperations.Crc32C(state, one);
        return state;
    }

    public const uint Start = uint.MaxValue;

    public static uint Of(ReadOnlySpan<byte> bytes) => ~Add(Start, bytes);
}
