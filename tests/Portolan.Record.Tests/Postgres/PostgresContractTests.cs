using Portolan.Record.Tests.Contract;

namespace Portolan.Record.Tests.Postgres;

public class PostgresContractTests : RecordContract
{
    protected override int AppendsOfContender => 8;

    protected override ITemporaryPlace NewPlace() => new TemporaryDatabase();
}
