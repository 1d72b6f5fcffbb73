using System.Text;
using Portolan.Desks.Accounts.Secrets;

namespace Portolan.Tests.Web.Access;

public class AuthenticatorCodeTests
{
    private static readonly string Key = Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"));

    /// <summary>RFC 6238 appendix B, of whose eight digits the last six are shown.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => AuthenticatorCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(code);

    [Fact]
    public void A_clock_may_be_off_by_a_step_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        foreach (var (off, fits) in new[] { (-60, false), (-30, true), (0, true), (30, true), (60, false) })
        {
            (AuthenticatorCode.Match(Key, AuthenticatorCode.At(Key, now.AddSeconds(off)), now, null) is not null).ShouldBe(fits, $"{off} s");
        }
        AuthenticatorCode.Match(Key, "005 924", now, null).ShouldBe(1234567890 / 30);
        AuthenticatorCode.Match(Key, "005924", now, 1234567890 / 30).ShouldBeNull();
    }

    /// <summary>RFC 4648 section 10, without its filling.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_spelt_as_the_standard_has_it(string bytes, string text)
    {
        Base32.Write(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);
        Encoding.ASCII.GetString(Base32.Read(text)).ShouldBe(bytes);
    }
}
