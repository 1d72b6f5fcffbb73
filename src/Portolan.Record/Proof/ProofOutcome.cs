namespace Portolan.Record.Proof;

/// <summary>What came of checking the proof of an entry.</summary>
public enum ProofOutcome
{
    /// <summary>The entry is in the record that the key signs for, at the place that the proof says.</summary>
    Holds,

    /// <summary>The checkpoint is not signed by the key: the proof is of another record, or somebody else signed it.</summary>
    NotSigned,

    /// <summary>The signature of the checkpoint does not hold: the checkpoint was changed, or the signature was.</summary>
    BrokenSignature,

    /// <summary>The checkpoint is signed by the key and bears another name than the key.</summary>
    OtherRecord,

    /// <summary>Entry, place and hashes do not lead to the root that is signed: one of them was changed.</summary>
    NotIncluded,

    /// <summary>What is proven is not an entry of this number.</summary>
    OtherEntry,
}
