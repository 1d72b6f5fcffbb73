namespace Portolan.Desks.Firms.State;

/// <summary>A fact with the entry that states it.</summary>
/// <typeparam name="T">What is stated.</typeparam>
/// <param name="Value">What is stated.</param>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Recorded">The day on which it was recorded, in UTC.</param>
internal readonly record struct Noted<T>(T Value, long Entry, DateOnly Recorded);
