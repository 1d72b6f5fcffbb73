using System.Security.Cryptography;
using System.Text;

namespace Portolan.Record.Privacy;

/// <summary>
/// The master keys of one set of people: the first wraps, and during a rotation the ones before it still unwrap. They belong to that set
/// alone, as a rotation for one would take the keys of another with it.
/// </summary>
internal sealed class MasterKeys
{
    private const int IdLength = 16;
    private const string Alphabet = "0123456789abcdef";

    private readonly (string Id, byte[] Key)[] keys;

    private MasterKeys(string set, params (string Id, byte[] Key)[] keys) => (Set, this.keys) = (set, keys);

    /// <summary>The id of the set of people.</summary>
    public string Set { get; }

    /// <summary>The id of the key that wraps.</summary>
    public string Wrapping => this.keys[0].Id;

    /// <summary>The set and the keys, a line each, as <see cref="Parse"/> reads them.</summary>
    public string[] Lines => [Set, .. this.keys.Select(key => $"{key.Id} {Convert.ToBase64String(key.Key)}")];

    /// <summary>An id for a set or a key.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(Alphabet, IdLength);

    /// <summary>The first master key of a set.</summary>
    public static MasterKeys New(string set) => new(set, Fresh());

    /// <exception cref="FormatException">The lines are something else.</exception>
    public static MasterKeys Parse(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2) throw new FormatException("there is no master key");
        return new MasterKeys(lines[0], [.. lines.Skip(1).Select(ParseKey)]);
    }

    /// <summary>A new key before those that are there.</summary>
    public MasterKeys WithNew() => new(Set, [Fresh(), .. this.keys]);

    /// <summary>The same keys, of which the named one wraps; null where it is not here.</summary>
    public MasterKeys? WrappingWith(string id) =>
        this.keys.Any(key => key.Id == id) ? new MasterKeys(Set, [.. this.keys.OrderByDescending(key => key.Id == id)]) : null;

    /// <summary>The key that wraps, without those before it.</summary>
    public MasterKeys Newest() => new(Set, this.keys[0]);

    public WrappedKey Wrap(PersonId person, PersonKey key)
    {
        var (id, master) = this.keys[0];
        var nonce = AuthenticatedCipher.NewNonce();
        return new WrappedKey(id, (byte[])[.. nonce, .. AuthenticatedCipher.Seal(master, nonce, key.Bytes, Associated(person, id))]);
    }

    /// <exception cref="RecordException">The master key that wrapped it is not here (<see cref="RecordFault.WrongKey"/>), or it was changed
    /// or is another person's (<see cref="RecordFault.Damaged"/>).</exception>
    public PersonKey Unwrap(PersonId person, WrappedKey wrapped)
    {
        var master = this.keys.FirstOrDefault(key => key.Id == wrapped.Master).Key
            ?? throw new RecordException(RecordFault.WrongKey, $"the key of {person} is wrapped with the master key {wrapped.Master}, which is not here");
        var bytes = wrapped.Bytes.Span;
        var whole = bytes.Length == AuthenticatedCipher.NonceLength + AuthenticatedCipher.KeyLength + AuthenticatedCipher.TagLength;
        if (!whole || !AuthenticatedCipher.TryOpen(master, bytes[..AuthenticatedCipher.NonceLength], bytes[AuthenticatedCipher.NonceLength..],
            Associated(person, wrapped.Master), out var key))
        {
            throw new RecordException(RecordFault.Damaged, $"the key of {person} does not open: it was changed, or is another person's");
        }
        var opened = new PersonKey(key);
        CryptographicOperations.ZeroMemory(key);
        return opened;
    }

    private static (string Id, byte[] Key) Fresh() => (NewId(), RandomNumberGenerator.GetBytes(AuthenticatedCipher.KeyLength));

    private static (string Id, byte[] Key) ParseKey(string line)
    {
        var parts = line.Split(' ');
        var key = new byte[AuthenticatedCipher.KeyLength];
        return parts.Length == 2 && Convert.TryFromBase64String(parts[1], key, out var length) && length == key.Length
            ? (parts[0], key)
            : throw new FormatException("a line is not the id and the Base64 of a master key");
    }

    private static byte[] Associated(PersonId person, string master) => Encoding.UTF8.GetBytes($"portolan-person-key 1\n{master}\n{person}");
}
