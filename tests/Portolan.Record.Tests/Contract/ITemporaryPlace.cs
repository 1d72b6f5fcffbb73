using Portolan.Record.Files;
using Portolan.Record.Privacy;

namespace Portolan.Record.Tests.Contract;

/// <summary>A place for a record, gone after the test, and what damage can do to it.</summary>
public interface ITemporaryPlace : IDisposable
{
    /// <summary>The place.</summary>
    RecordPlace Place { get; }

    /// <summary>The folder of its keys.</summary>
    string KeyFolder { get; }

    /// <summary>Files, and parts of files that somebody has begun to store.</summary>
    int CountFiles();

    /// <summary>How a report of verifying names a file.</summary>
    string NameOf(FileHash file);

    /// <summary>Puts other content under the name of a file.</summary>
    void Damage(FileHash file, byte[] content);

    /// <summary>Takes a file away.</summary>
    void Lose(FileHash file);

    /// <summary>Leaves what a crash while storing would have left at that moment.</summary>
    void LeaveUnfinished(DateTimeOffset when);

    /// <summary>What is stored of a person's key.</summary>
    string ReadKey(PersonId person);

    /// <summary>Stores something in place of it.</summary>
    void WriteKey(PersonId person, string text);
}
