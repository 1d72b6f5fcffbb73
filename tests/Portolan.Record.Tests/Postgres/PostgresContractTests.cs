using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

public class PostgresContractTests : RecordContract
{
    protected override ITemporaryPlace NewPlace() => new TemporaryDatabase();
}
