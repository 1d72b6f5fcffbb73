using System.Text.Json;
using System.Text.Json.Nodes;
using Portolan.Desks.Accounts.Events;
using Portolan.Desks.Accounts.Secrets;
using Portolan.Desks.Accounts.State;
using Portolan.Record.Events;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Accounts;

/// <summary>Seals what is personal or secret of accounts with the keys of their people, and opens it.</summary>
/// <param name="keys">The keys.</param>
internal sealed class AccountSeal(IPersonKeys keys)
{
    private const string Field = "private";

    private readonly Sealer sealer = new(keys);

    /// <summary>Makes a key for a person, where there is none yet.</summary>
    public Task CreateKeyAsync(PersonId person) => keys.CreateAsync(person);

    /// <summary>The event as it is recorded.</summary>
    /// <param name="account">Whose account it is about.</param>
    /// <param name="what">The event, with nothing sealed yet.</param>
    /// <param name="secrets">What to seal in it.</param>
    public async Task<NewEvent> SealAsync(PersonId account, SecretEvent what, AccountSecrets secrets)
    {
        var place = new SealedPlace(AccountEvents.StreamOf(account), AccountEvents.Forms.Write(what).Type, Field);
        var value = Payload.Parse(JsonSerializer.SerializeToUtf8Bytes(secrets, AccountSecretsJson.Default.AccountSecrets));
        var sealedValue = await this.sealer.SealAsync(account, place, value);
        return AccountEvents.Forms.Write(what with { Private = (JsonObject)JsonNode.Parse(sealedValue.Utf8.Span)! });
    }

    /// <summary>An account with what is sealed of it.</summary>
    /// <exception cref="Portolan.Record.RecordException">It was changed, or the key is missing.</exception>
    public async Task<OpenedAccount> OpenAsync(Account account)
    {
        var place = new SealedPlace(AccountEvents.StreamOf(account.Id), account.SealedIn, Field);
        var answer = await this.sealer.OpenAsync(place, Payload.Parse(account.Private.ToJsonString()));
        return new OpenedAccount(account, answer is OpenedValue opened ? JsonSerializer.Deserialize(opened.Value.Utf8.Span, AccountSecretsJson.Default.AccountSecrets) : null);
    }
}
