namespace Portolan.Record.Privacy;

/// <summary>What is known of a person's key.</summary>
public enum PersonKeyState
{
    /// <summary>There never was one here.</summary>
    Unknown,

    /// <summary>It is there, and what it sealed can be opened.</summary>
    Exists,

    /// <summary>It was destroyed; what it sealed is erased, and there can never be another.</summary>
    Destroyed,
}
