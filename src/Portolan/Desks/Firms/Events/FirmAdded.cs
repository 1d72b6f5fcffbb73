using Portolan.Formats;

namespace Portolan.Desks.Firms.Events;

/// <summary>A firm was entered.</summary>
/// <param name="Id">Its name in answers and the end of its stream's name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Home">The State of its registered office.</param>
/// <param name="Kind">How it comes to be entitled.</param>
/// <param name="Lei">Its LEI.</param>
/// <param name="Group">The group that it belongs to.</param>
/// <param name="Fictional">Whether no such firm exists.</param>
/// <param name="Source">Where the facts were taken from, where they were not entered by hand.</param>
internal sealed record FirmAdded(string Id, string Name, Country Home, EntityKind Kind, Lei? Lei = null, string? Group = null, bool Fictional = false, string? Source = null) : FirmEvent;
