namespace Portolan.Desks.Accounts.Events;

/// <summary>What was changed of the ways to sign in.</summary>
internal enum CredentialChange
{
    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>A password with an authenticator was set, with new recovery codes.</summary>
    PasswordSet,

    /// <summary>New recovery codes took the place of those before.</summary>
    RecoveryCodesMade,
}
