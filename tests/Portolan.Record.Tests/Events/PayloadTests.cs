using Portolan.Record.Events;

namespace Portolan.Record.Tests.Events;

/// <summary>The examples are of RFC 8785, sections 3.2.2 to 3.2.4 and appendix B, or follow from them.</summary>
public class PayloadTests
{
    [Theory]
    [InlineData("""{"b":1, "a" : [true,null , false]}""", """{"a":[true,null,false],"b":1}""")]
    [InlineData("""[56.0, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]""", "[56,1e+30,4.5,0.002,1e-27]")]
    [InlineData("[-0, 0.0, 1e21, 1e20, 1e-6, 1e-7, 9007199254740991]", "[0,0,1e+21,100000000000000000000,0.000001,1e-7,9007199254740991]")]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("""{"\u20ac":1,"\r":2,"1":3,"\ud83d\ude00":4,"\u0080":5,"\u00f6":6,"\ufb33":7}""", "{\"\\r\":2,\"1\":3,\"\u0080\":5,\"ö\":6,\"€\":1,\"😀\":4,\"\ufb33\":7}")]
    public void A_value_has_one_spelling(string written, string canonical) => Payload.Parse(written).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("\"\\ud800\"")]
    [InlineData("0.1234567890123456789")]
    [InlineData("9007199254740993")]
    [InlineData("1e400")]
    public void What_has_no_one_spelling_is_refused(string written) => Should.Throw<FormatException>(() => Payload.Parse(written));

    [Fact]
    public void Nesting_without_end_is_refused() => Should.Throw<FormatException>(() => Payload.Parse(new string('[', 1000) + new string(']', 1000)));
}
