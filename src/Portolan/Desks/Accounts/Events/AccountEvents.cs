using System.Text.Json.Serialization;
using Portolan.Record.Events;
using Portolan.Record.Privacy;
using Portolan.Recording;

namespace Portolan.Desks.Accounts.Events;

/// <summary>How the events of this desk stand in the record. Names and shapes are a contract with every record that was ever written.</summary>
internal static class AccountEvents
{
    /// <summary>The streams of accounts begin so; the id of the person follows.</summary>
    public const string StreamPrefix = "accounts/";

    /// <summary>Their forms.</summary>
    public static EventForms<AccountEvent> Forms { get; } = new EventForms<AccountEvent>()
        .With("accounts.founded", AccountEventJson.Default.AdministratorFounded)
        .With("accounts.invited", AccountEventJson.Default.AccountInvited)
        .With("accounts.opened", AccountEventJson.Default.AccountOpened)
        .With("accounts.credentials-changed", AccountEventJson.Default.CredentialsChanged)
        .With("accounts.signed-in", AccountEventJson.Default.SignedIn)
        .With("accounts.locked-out", AccountEventJson.Default.LockedOut)
        .With("accounts.role-asked", AccountEventJson.Default.RoleAsked)
        .With("accounts.role-answered", AccountEventJson.Default.RoleAnswered)
        .With("accounts.token-made", AccountEventJson.Default.TokenMade)
        .With("accounts.token-revoked", AccountEventJson.Default.TokenRevoked)
        .With("accounts.closed", AccountEventJson.Default.AccountClosed);

    /// <summary>The stream of an account.</summary>
    public static StreamId StreamOf(PersonId account) => StreamId.Parse($"{StreamPrefix}{account}");
}

/// <summary>The shapes of the events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(JsonStringEnumConverter<Role>), typeof(JsonStringEnumConverter<Permission>), typeof(JsonStringEnumConverter<CredentialChange>), typeof(JsonStringEnumConverter<SignInWay>)])]
[JsonSerializable(typeof(AdministratorFounded))]
[JsonSerializable(typeof(AccountInvited))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(CredentialsChanged))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(LockedOut))]
[JsonSerializable(typeof(RoleAsked))]
[JsonSerializable(typeof(RoleAnswered))]
[JsonSerializable(typeof(TokenMade))]
[JsonSerializable(typeof(TokenRevoked))]
[JsonSerializable(typeof(AccountClosed))]
internal sealed partial class AccountEventJson : JsonSerializerContext;
