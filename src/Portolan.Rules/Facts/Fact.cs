namespace Portolan.Rules.Facts;

/// <summary>
/// A fact as a source states it, before it is held against the <see cref="FactSchema"/>: a <see cref="FactText"/>, <see cref="FactFlag"/>,
/// <see cref="FactNumber"/>, <see cref="FactDate"/>, <see cref="FactList"/>, <see cref="FactMap"/> or <see cref="FactUnknown"/>, and nothing else.
/// </summary>
/// <param name="Origin">Where it was read; null where the container's origin is this fact's too.</param>
public abstract record Fact(FactOrigin? Origin);

/// <summary>Words or a code.</summary>
public sealed record FactText(string Value, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>True or false.</summary>
public sealed record FactFlag(bool Value, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>A whole number.</summary>
public sealed record FactNumber(long Value, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>A day.</summary>
public sealed record FactDate(DateOnly Value, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>Facts in an order.</summary>
public sealed record FactList(IReadOnlyList<Fact> Items, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>Facts by name: the fields of an object, or the entries of a map. An entry that is a <see cref="FactUnknown"/> may or may not exist.</summary>
/// <param name="Entries">What is stated.</param>
/// <param name="Rest">What is said of every name not stated: null for nothing, or why it is unknown.</param>
/// <param name="Origin">Where it was read.</param>
public sealed record FactMap(IReadOnlyDictionary<string, Fact> Entries, FactUnknown? Rest = null, FactOrigin? Origin = null) : Fact(Origin);

/// <summary>The source leaves it open.</summary>
/// <param name="Reason">Why, in words that follow "because".</param>
/// <param name="Origin">Where that was seen.</param>
public sealed record FactUnknown(string Reason, FactOrigin? Origin = null) : Fact(Origin);
