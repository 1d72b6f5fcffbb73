namespace Portolan.Record.Proof;

/// <summary>What the signatures of a note say of one key.</summary>
public enum NoteSignature
{
    /// <summary>There is none by the key.</summary>
    Missing,

    /// <summary>There is one by the key that does not hold: the text or the signature was changed.</summary>
    Broken,

    /// <summary>There is one by the key, and it holds.</summary>
    Holds,
}
