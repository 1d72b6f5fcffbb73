namespace Portolan.Formats.Tests;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://www.Bitpanda.com/en", "bitpanda.com")]
    [InlineData("www.kbc.com", "kbc.com")]
    [InlineData("push.co", "push.co")]
    [InlineData("http://host.example:8080/x", "host.example")]
    [InlineData("https://köln.example", "köln.example")]
    public void The_host_is_what_counts(string text, string host) => WebAddress.Parse(text).Host.ShouldBe(host);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x.y")]
    [InlineData("https://")]
    [InlineData("75012")]
    [InlineData("https://localhost")]
    [InlineData("a@b.example")]
    [InlineData("https://a.example/\"onclick=")]
    [InlineData("https://a .example")]
    [InlineData("https://-a.example")]
    public void Nothing_that_could_reach_a_page_as_another_kind_of_link_is_an_address(string text) =>
        WebAddress.TryParse(text, out _).ShouldBeFalse();
}
