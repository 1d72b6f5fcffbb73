namespace Portolan.CommandLine;

/// <summary>What the program tells the shell.</summary>
public enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Done, and the answer is "no" where that is the point: a check that failed.</summary>
    No = 1,

    /// <summary>The arguments cannot be used.</summary>
    Usage = 2,

    /// <summary>A file's content cannot be used, or the file is not there.</summary>
    BadInput = 3,

    /// <summary>A fault of the program.</summary>
    Internal = 4,

    /// <summary>Its user stopped it; what shells take an interrupt for.</summary>
    Stopped = 130,
}
