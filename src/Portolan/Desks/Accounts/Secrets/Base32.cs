using System.Text;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>Base32 of RFC 4648 without filling, in which authenticators take keys.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    /// <summary>The letters of bytes.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (held, bits) = ((held << BitsOfByte) | one, bits + BitsOfByte);
            while (bits >= BitsOfLetter)
            {
                bits -= BitsOfLetter;
                text.Append(Alphabet[held >> bits]);
                held &= (1 << bits) - 1;
            }
        }
        return bits == 0 ? text.ToString() : text.Append(Alphabet[held << (BitsOfLetter - bits)]).ToString();
    }

    /// <summary>The bytes of letters.</summary>
    /// <exception cref="FormatException">There is another character.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("a key of an authenticator is A-Z 2-7");
            (held, bits) = ((held << BitsOfLetter) | value, bits + BitsOfLetter);
            if (bits < BitsOfByte) continue;
            bits -= BitsOfByte;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }
        return [.. bytes];
    }
}
