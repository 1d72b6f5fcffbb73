using Microsoft.AspNetCore.Identity;
using Portolan.Desks.Accounts;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Record.Privacy;

namespace Portolan.Web.Access;

/// <summary>The accounts as ASP.NET Core Identity reads them to check passkeys. What changes is recorded by the desk, so nothing is written here.</summary>
/// <param name="room">The accounts.</param>
internal sealed class PasskeyAccounts(AccountRoom room) : IUserPasskeyStore<OpenedAccount>
{
    /// <summary>A passkey in Identity's form; what it was made with is not kept, as nothing checks it again.</summary>
    public static UserPasskeyInfo InfoOf(StoredPasskey kept) =>
        new(kept.Id, kept.PublicKey, kept.Made, kept.Count, [.. kept.Transports], kept.IsUserVerified, kept.IsBackupEligible, kept.IsBackedUp, [], []) { Name = kept.Name };

    /// <summary>A passkey as it is kept.</summary>
    public static StoredPasskey Of(UserPasskeyInfo info, string name) =>
        new(info.CredentialId, info.PublicKey, name, info.CreatedAt, info.SignCount, info.Transports ?? [], info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp);

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(OpenedAccount user, CancellationToken cancellationToken) => Task.FromResult(user.State.Id.ToString());

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(OpenedAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(OpenedAccount user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <inheritdoc/>
    public async Task<OpenedAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) => PersonId.TryParse(userId, out var person) ? await room.FindAsync(person) : null;

    /// <inheritdoc/>
    public Task<OpenedAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => room.FindAsync(normalizedUserName);

    /// <inheritdoc/>
    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(OpenedAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. (user.Secrets?.Passkeys ?? []).Select(InfoOf)]);

    /// <inheritdoc/>
    public async Task<OpenedAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        (await room.ReadAsync()).Accounts.FirstOrDefault(account => account.Secrets?.Passkeys.Any(passkey => passkey.Id.AsSpan().SequenceEqual(credentialId)) == true);

    /// <inheritdoc/>
    public Task<UserPasskeyInfo?> FindPasskeyAsync(OpenedAccount user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Secrets?.Passkeys.Where(passkey => passkey.Id.AsSpan().SequenceEqual(credentialId)).Select(InfoOf).FirstOrDefault());

    /// <inheritdoc/>
    public Task AddOrUpdatePasskeyAsync(OpenedAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task RemovePasskeyAsync(OpenedAccount user, byte[] credentialId, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task SetUserNameAsync(OpenedAccount user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(OpenedAccount user, string? normalizedName, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(OpenedAccount user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(OpenedAccount user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(OpenedAccount user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);

    private static NotSupportedException Elsewhere() => new("accounts change by events of their desk alone");
}
