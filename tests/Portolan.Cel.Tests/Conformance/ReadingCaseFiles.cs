using Portolan.Cel.Conformance;

namespace Portolan.Cel.Tests.Conformance;

public class ReadingCaseFiles
{
    private const string Good =
        """{"file": "f", "section": "s", "test": "t", "expr": "1 + 1", "bindings": {},"""
        + """ "unchecked": false, "expect": {"value": {"int": "2"}}}""";

    [Fact]
    public void A_bad_line_is_refused_by_its_number()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, [Good, "", """{"file": "f"}"""]);
            Should.Throw<ConformanceFileException>(() => ConformanceFile.Read(path).ToList()).Line.ShouldBe(3);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("1 + 1", """{"value": {"int": "2"}}""", true)]
    [InlineData("1u + 1u", """{"value": {"int": "2"}}""", false)]
    [InlineData("0.0 / 0.0", """{"value": {"double": "nan"}}""", true)]
    [InlineData("1 / 0", """{"error": "divide by zero"}""", true)]
    [InlineData("1 + 'a'", """{"error": "no such overload"}""", true)]
    [InlineData("1", """{"error": "no such overload"}""", false)]
    [InlineData("1 / 0", """{"value": {"int": "2"}}""", false)]
    public void A_case_passes_by_its_exact_value_or_by_failing(string source, string expected, bool passes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Good.Replace("1 + 1", source).Replace("""{"value": {"int": "2"}}""", expected));
            var result = ConformanceRunner.Run(ConformanceFile.Read(path).Single());
            result.Passed.ShouldBe(passes, result.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
