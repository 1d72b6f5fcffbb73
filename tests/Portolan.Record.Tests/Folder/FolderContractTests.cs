using Portolan.Record.Folder;
using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Folder;

/// <summary>The contract over many small segments.</summary>
public class FolderContractTests : RecordContract
{
    protected override ITemporaryPlace NewPlace() => new TemporaryRecord();

    protected override ValueTask<IRecordStore> OpenAsync(ITemporaryPlace place) =>
        new(FolderRecord.Open(((TemporaryRecord)place).Path, new FolderOptions { SegmentLength = 4000 }));
}
