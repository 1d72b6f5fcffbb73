namespace Portolan.Record.Folder;

/// <summary>Why a folder could not be used as a record.</summary>
public enum RecordFault
{
    /// <summary>There is no such folder.</summary>
    Missing,

    /// <summary>The folder holds something else.</summary>
    NotARecord,

    /// <summary>A later version of the program wrote it.</summary>
    NewerFormat,

    /// <summary>Another process, or another part of this one, is writing to it.</summary>
    InUse,

    /// <summary>The operating system does not allow it.</summary>
    NoPermission,

    /// <summary>An entry that was acknowledged is missing or was touched.</summary>
    Damaged,

    /// <summary>Writing failed; what was being written is not in the record.</summary>
    CannotWrite,
}
