using System.Security.Cryptography;

namespace Portolan.Record.Proof;

/// <summary>The private key of a record (ECDSA P-256), in a file that its owner alone may read.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(string name, ECDsa key)
    {
        this.key = key;
        Verifier = new VerifierKey(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The public half.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>A new key, kept nowhere.</summary>
    /// <param name="name">The signer's name.</param>
    /// <exception cref="FormatException">The name is empty or has spaces, control characters or a plus.</exception>
    public static SigningKey Create(string name) => new(SignedNote.CheckName(name), ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads the key of a file, PKCS#8 in PEM.</summary>
    /// <exception cref="InvalidDataException">The file is not such a key, or others than its owner may read or change it (on
    /// Unix).</exception>
    public static SigningKey Open(string path, string name)
    {
        OwnerOnly.Check(path, "a private key");
        var key = ECDsa.Create();
        try
        {
            var text = File.ReadAllText(path);
            key.ImportFromPem(text);
            if (text != Pem(key)) throw new CryptographicException("the file is not as this program writes keys");
            return new SigningKey(SignedNote.CheckName(name), key);
        }
        catch (Exception error) when (error is ArgumentException or CryptographicException or PlatformNotSupportedException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} is not a private key", error);
        }
    }

    /// <summary>The key of a file, which is made where there is none; a file that was cut short in the making is made again.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The signer's name.</param>
    /// <param name="given">The key to put where there is no file; null for a new one.</param>
    /// <exception cref="InvalidDataException">See <see cref="Open"/>.</exception>
    internal static SigningKey OpenOrMake(string path, string name, SigningKey? given = null)
    {
        const string Unfinished = ".new";
        if (!File.Exists(path))
        {
            using var made = given is null ? Create(name) : null;
            File.Delete(path + Unfinished);
            (given ?? made!).Save(path + Unfinished);
            File.Move(path + Unfinished, path);
        }
        return Open(path, name);
    }

    /// <summary>Writes the key to a new file with owner-only permissions.</summary>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public void Save(string path)
    {
        using var file = OwnerOnly.CreateFile(path);
        using (var writer = new StreamWriter(file, leaveOpen: true)) writer.Write(Pem(this.key));
        file.Flush(flushToDisk: true);
    }

    /// <summary>An ASN.1 signature of the SHA-256 of a text.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> text) =>
        this.key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <inheritdoc/>
    public void Dispose() => this.key.Dispose();

    private static string Pem(ECDsa key) => key.ExportPkcs8PrivateKeyPem() + "\n";
}
