namespace Portolan.Rules.Plans.SetCover;

/// <summary>What is settled about a candidate.</summary>
internal enum Choice : byte
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>It is chosen.</summary>
    Chosen,

    /// <summary>It is left out.</summary>
    Banned,
}
