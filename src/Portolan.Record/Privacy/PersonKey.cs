using System.Security.Cryptography;

namespace Portolan.Record.Privacy;

/// <summary>The key that a person's data is sealed with: 256 bits. Its memory is overwritten when it is disposed of.</summary>
public sealed class PersonKey : IDisposable
{
    private readonly byte[] bytes;

    /// <summary>A key from its 32 bytes, which are copied.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public PersonKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != AuthenticatedCipher.KeyLength)
        {
            throw new ArgumentException($"a key has {AuthenticatedCipher.KeyLength} bytes, not {bytes.Length}", nameof(bytes));
        }
        this.bytes = bytes.ToArray();
    }

    internal ReadOnlySpan<byte> Bytes => this.bytes;

    /// <summary>A new key, from the random numbers of the operating system.</summary>
    public static PersonKey New()
    {
        Span<byte> bytes = stackalloc byte[AuthenticatedCipher.KeyLength];
        RandomNumberGenerator.Fill(bytes);
        var key = new PersonKey(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    /// <summary>Overwrites the key in memory.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(this.bytes);
}
