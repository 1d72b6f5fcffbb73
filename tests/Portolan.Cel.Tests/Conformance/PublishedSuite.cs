using Portolan.Cel.Conformance;

namespace Portolan.Cel.Tests.Conformance;

public class PublishedSuite
{
    [Fact]
    public void Every_case_of_the_published_suite_passes()
    {
        var path = RealData.Require("cel/conformance.jsonl");
        var results = ConformanceFile.Read(path).Select(ConformanceRunner.Run).ToList();
        results.Count.ShouldBeGreaterThan(900);
        results.Where(r => !r.Passed).Select(r => r.ToString()).ShouldBeEmpty();
    }
}
