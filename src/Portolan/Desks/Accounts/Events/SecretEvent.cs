using System.Text.Json.Nodes;

namespace Portolan.Desks.Accounts.Events;

/// <summary>Something that changed what is secret or personal of an account.</summary>
internal abstract record SecretEvent : AccountEvent
{
    /// <summary>All of <see cref="Secrets.AccountSecrets"/> as it is from then on, sealed with the key of the person.</summary>
    public required JsonObject Private { get; init; }
}
