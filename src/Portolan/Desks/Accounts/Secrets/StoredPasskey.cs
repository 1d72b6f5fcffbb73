namespace Portolan.Desks.Accounts.Secrets;

/// <summary>A passkey as the server knows it (WebAuthn): the key's public half and what its device said of it.</summary>
/// <param name="Id">The id of the credential.</param>
/// <param name="PublicKey">The public key, in COSE form.</param>
/// <param name="Name">What its holder calls it.</param>
/// <param name="Made">When it was added.</param>
/// <param name="Count">How often its device says that it signed; 0 where the device does not count.</param>
/// <param name="Transports">How browsers reach the device.</param>
/// <param name="IsUserVerified">Whether the device knew its holder when it was added.</param>
/// <param name="IsBackupEligible">Whether it may be copied to other devices.</param>
/// <param name="IsBackedUp">Whether it was.</param>
internal sealed record StoredPasskey(
    byte[] Id, byte[] PublicKey, string Name, DateTimeOffset Made, uint Count, IReadOnlyList<string> Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp);
