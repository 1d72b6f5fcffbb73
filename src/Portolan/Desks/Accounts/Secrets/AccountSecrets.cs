using System.Text.Json.Serialization;

namespace Portolan.Desks.Accounts.Secrets;

/// <summary>What is personal or secret of an account. It stands in the record only sealed, and does not print itself.</summary>
/// <param name="Name">The name that its holder signs in with.</param>
internal sealed record AccountSecrets(string Name)
{
    /// <summary>The hash of the secret in the link of an invitation; null once it was used.</summary>
    public string? LinkHash { get; init; }

    /// <summary>The hash of the password; null where there is none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The key of the authenticator, in Base32; there is one where there is a password.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>The hashes of the recovery codes that were not used.</summary>
    public IReadOnlyList<string> RecoveryHashes { get; init; } = [];

    /// <summary>The public parts of its passkeys.</summary>
    public IReadOnlyList<StoredPasskey> Passkeys { get; init; } = [];

    /// <summary>Its tokens, those that ended and were revoked left out.</summary>
    public IReadOnlyList<StoredToken> Tokens { get; init; } = [];

    /// <summary>That there are secrets, and not which.</summary>
    public override string ToString() => nameof(AccountSecrets);
}

/// <summary>The shape of what is sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AccountSecrets))]
internal sealed partial class AccountSecretsJson : JsonSerializerContext;
