using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Desks.Accounts.State;

namespace Portolan.Web.Access;

/// <summary>
/// Signing in by password and code. A name that nobody has, a wrong password, a wrong code and a lock-out are answered alike, and after
/// about the same time.
/// </summary>
/// <param name="room">The accounts.</param>
/// <param name="attempts">What went wrong before.</param>
internal sealed class SignIn(AccountRoom room, SignInAttempts attempts)
{
    /// <summary>No refusal comes sooner: longer than any of the ways to one takes.</summary>
    private static readonly TimeSpan SoonestRefusal = TimeSpan.FromMilliseconds(600);

    /// <summary>A key that nobody has, for the work of checking codes where there is no account.</summary>
    private static readonly string KeyOfNobody = AuthenticatorCode.NewKey();

    /// <summary>The account that a name, a password and a code open; null where they open none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="password">The password.</param>
    /// <param name="code">A code of the authenticator, or a recovery code.</param>
    public async Task<(OpenedAccount Account, SignInWay Way)?> TryAsync(string name, string password, string code)
    {
        var began = TimeProvider.System.GetTimestamp();
        // Whatever names the same account counts as the same name.
        var plain = AccountRequests.Plain(name);
        var signed = attempts.IsHeard(plain) ? await CheckAsync(plain, password, code) : null;
        if (signed is null)
        {
            var left = SoonestRefusal - TimeProvider.System.GetElapsedTime(began);
            if (left > TimeSpan.Zero) await Task.Delay(left);
        }
        return signed;
    }

    /// <summary>Records a sign-in by passkey.</summary>
    /// <param name="account">The account.</param>
    /// <param name="passkey">The passkey as it is from then on.</param>
    public Task<Account> RecordAsync(OpenedAccount account, StoredPasskey passkey)
    {
        var others = account.Secrets!.Passkeys.Where(kept => !kept.Id.AsSpan().SequenceEqual(passkey.Id));
        return room.WriteAsync(desk => desk.RecordAsync(account.State, new SignedIn(SignInWay.Passkey, null) { Private = [] }, account.Secrets with { Passkeys = [.. others, passkey] }));
    }

    private async Task<(OpenedAccount Account, SignInWay Way)?> CheckAsync(string name, string password, string code)
    {
        var (account, now) = (await room.FindAsync(name), room.Time.GetUtcNow());
        var isPassword = Passwords.Fits(account?.Secrets?.PasswordHash, password);
        var step = AuthenticatorCode.Match(account?.Secrets?.AuthenticatorKey ?? KeyOfNobody, code, now, account?.State.CodeStep);
        var recovery = RecoveryCodes.Match(account?.Secrets?.RecoveryHashes ?? [], code);
        if (account?.State.LockedUntil > now) return null;
        if (account is null || !isPassword || (step is null && recovery is null))
        {
            if (attempts.Wrong(name) && account is not null) await LockOutAsync(account.State, now);
            return null;
        }
        attempts.Right(name);
        var way = step is null ? SignInWay.PasswordAndRecoveryCode : SignInWay.PasswordAndCode;
        var secrets = step is null ? account.Secrets! with { RecoveryHashes = [.. account.Secrets!.RecoveryHashes.Where(hash => hash != recovery)] } : account.Secrets!;
        await room.WriteAsync(desk => desk.RecordAsync(account.State, new SignedIn(way, step) { Private = [] }, secrets));
        return (account, way);
    }

    private Task<Account> LockOutAsync(Account account, DateTimeOffset now) =>
        room.WriteAsync(desk => desk.RecordAsync(account, new LockedOut(now + SignInAttempts.LockOut(account.LockOuts)), account.Actor));
}
