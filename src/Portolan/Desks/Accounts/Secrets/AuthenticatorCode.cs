using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>Codes of authenticators: RFC 6238 with HMAC-SHA-1, six digits and steps of 30 seconds, as all authenticators know it.</summary>
internal static class AuthenticatorCode
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    /// <summary>Clocks of telephones may be off by one step either way.</summary>
    private const int StepsOff = 1;

    /// <summary>The length that RFC 4226 section 4 recommends.</summary>
    private const int KeyLength = 20;

    /// <summary>A new key, in Base32.</summary>
    public static string NewKey() => Base32.Write(RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The code of a key at a moment.</summary>
    public static string At(string key, DateTimeOffset moment) => OfStep(Base32.Read(key), StepOf(moment));

    /// <summary>The step that a code is of, or null where it is of none near a moment, or of one that was used.</summary>
    /// <param name="key">The key, in Base32.</param>
    /// <param name="code">The code; spaces in it do not matter.</param>
    /// <param name="moment">Now.</param>
    /// <param name="used">The last step of which a code was taken, or null.</param>
    public static long? Match(string key, string code, DateTimeOffset moment, long? used)
    {
        var given = Encoding.UTF8.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        var (bytes, now) = (Base32.Read(key), StepOf(moment));
        long? found = null;
        for (var step = now - StepsOff; step <= now + StepsOff; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(OfStep(bytes, step)), given);
            if (fits && !(step <= used)) found = step;
        }
        return found;
    }

    /// <summary>The address by which authenticators take a key up, as QR codes hold it.</summary>
    public static string AddressOf(string key, string name) =>
        $"otpauth://totp/Portolan:{Uri.EscapeDataString(name)}?secret={key}&issuer=Portolan&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    private static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>RFC 4226 section 5.3. The hash is HMAC-SHA-1, whose strength does not rest on collisions of SHA-1.</summary>
    private static string OfStep(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }
}
