namespace Portolan.Cel.Values;

/// <summary>What is known about a key of a map.</summary>
public enum Presence
{
    /// <summary>The map has the key.</summary>
    Present,

    /// <summary>The map does not have the key.</summary>
    Absent,

    /// <summary>Nobody knows whether the map has the key.</summary>
    Unknown,
}
