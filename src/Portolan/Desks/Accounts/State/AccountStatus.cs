namespace Portolan.Desks.Accounts.State;

/// <summary>Where an account stands.</summary>
internal enum AccountStatus
{
    /// <summary>Somebody was invited and has not opened it.</summary>
    Invited,

    /// <summary>Its holder may sign in.</summary>
    Active,

    /// <summary>No password is taken for some time, as too many were wrong; passkeys are.</summary>
    LockedOut,

    /// <summary>Nobody signs in with it any more.</summary>
    Closed,
}
