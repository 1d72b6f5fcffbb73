namespace Portolan.Desks.Accounts.Events;

/// <summary>Somebody signed in. What is sealed changes where a recovery code was used up or a passkey counted.</summary>
/// <param name="Way">How.</param>
/// <param name="CodeStep">The time step of the authenticator code (RFC 6238), which no later code may repeat; null for other ways.</param>
internal sealed record SignedIn(SignInWay Way, long? CodeStep = null) : SecretEvent;
