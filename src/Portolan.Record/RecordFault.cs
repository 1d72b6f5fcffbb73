namespace Portolan.Record;

/// <summary>Why a record could not be used.</summary>
public enum RecordFault
{
    /// <summary>There is no such folder, database, file or key, or the server does not answer.</summary>
    Missing,

    /// <summary>The folder or the database holds something else.</summary>
    NotARecord,

    /// <summary>A later version of the program wrote it.</summary>
    NewerFormat,

    /// <summary>Another process, or another part of this one, is writing to it.</summary>
    InUse,

    /// <summary>The operating system or the database does not allow it.</summary>
    NoPermission,

    /// <summary>An entry that was acknowledged is missing or was touched.</summary>
    Damaged,

    /// <summary>Writing failed; what was being written is not in the record.</summary>
    CannotWrite,

    /// <summary>A key is not the one that the record was made with, or is missing.</summary>
    WrongKey,

    /// <summary>There is something already where a new record was to be made.</summary>
    Occupied,

    /// <summary>What was to be taken over does not follow what the record holds.</summary>
    CannotImport,

    /// <summary>It is larger than is allowed.</summary>
    TooLarge,

    /// <summary>The person was forgotten: the key is destroyed and can never be made again.</summary>
    Forgotten,
}
