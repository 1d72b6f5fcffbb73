namespace Portolan.Desks.Accounts.Events;

/// <summary>The holder of an account changed how they sign in.</summary>
/// <param name="What">What was changed.</param>
internal sealed record CredentialsChanged(CredentialChange What) : SecretEvent;
