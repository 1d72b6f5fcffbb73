namespace Portolan.Desks.Accounts.Events;

/// <summary>How somebody signed in.</summary>
internal enum SignInWay
{
    /// <summary>By passkey.</summary>
    Passkey,

    /// <summary>By password and authenticator code.</summary>
    PasswordAndCode,

    /// <summary>By password and a recovery code, which is used up by that.</summary>
    PasswordAndRecoveryCode,
}
