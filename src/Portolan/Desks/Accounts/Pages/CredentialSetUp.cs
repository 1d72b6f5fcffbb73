namespace Portolan.Desks.Accounts.Pages;

/// <summary>What a page offers for setting up a way to sign in.</summary>
/// <param name="Ceremony">The name that the form sends back.</param>
/// <param name="PasskeyOptions">What the browser is asked, as JSON.</param>
/// <param name="AuthenticatorKey">The key for the authenticator, in Base32.</param>
/// <param name="AuthenticatorAddress">The same as an address, for a QR code.</param>
public sealed record CredentialSetUp(string Ceremony, string PasskeyOptions, string AuthenticatorKey, string AuthenticatorAddress)
{
    /// <summary>The key in groups of four, as people type it.</summary>
    public string Spelt => string.Join(' ', AuthenticatorKey.Chunk(4).Select(group => new string(group)));

    /// <summary>That there is one, and not its key.</summary>
    public override string ToString() => nameof(CredentialSetUp);
}
