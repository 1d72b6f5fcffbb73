namespace Portolan.Desks.Firms.State;

/// <summary>What is not known of a list.</summary>
/// <param name="Rest">Why whatever is not named may or may not be in it; null where the list is known but for the keys.</param>
/// <param name="Keys">The services or States that may or may not be in it, and why.</param>
internal sealed record OpenList(Noted<string>? Rest, IReadOnlyDictionary<string, Noted<string>> Keys)
{
    /// <summary>Nothing is open.</summary>
    public static OpenList None { get; } = new(null, new Dictionary<string, Noted<string>>());

    /// <summary>Whether anything is.</summary>
    public bool IsOpen => Rest is not null || Keys.Count > 0;

    /// <summary>The list without a key, as something certain is known of it now.</summary>
    public OpenList Without(string key) => Keys.ContainsKey(key) ? this with { Keys = Keys.Where(open => open.Key != key).ToDictionary() } : this;
}
