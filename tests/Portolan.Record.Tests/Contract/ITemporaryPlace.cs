namespace Portolan.Record.Tests.Contract;

/// <summary>A place for a record, gone after the test.</summary>
public interface ITemporaryPlace : IDisposable
{
    /// <summary>The place.</summary>
    RecordPlace Place { get; }
}
