using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Portolan.Browser.Tests;

/// <summary>The authenticator on a telephone, written from RFC 6238 and RFC 4648 alone, so that it shows what theirs would.</summary>
/// <param name="key">The key that the page shows, in Base32, with or without spaces.</param>
public sealed class Authenticator(string key)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    private readonly byte[] bytes = Read(key);
    private long used;

    /// <summary>A code that was not shown before: that of now, or the next where that one was; servers take either.</summary>
    public string NextCode()
    {
        this.used = Math.Max(Now, this.used + 1);
        return Code(this.used);
    }

    /// <summary>Six digits that are the code of no time near now.</summary>
    public string WrongCode()
    {
        var near = Enumerable.Range(-3, 7).Select(step => Code(Now + step)).ToHashSet();
        return Enumerable.Range(0, 10).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).First(code => !near.Contains(code));
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Read(string key)
    {
        var bits = string.Concat(key.Where(letter => letter != ' ').Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    private string Code(long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(this.bytes, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
