using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web.Access;

/// <summary>Where the program may be served, and to whom.</summary>
public class ServeArgumentsTests
{
    [Theory]
    [InlineData("loopback address, https with --certificate, or --behind-proxy ADDRESS", "--urls", "http://0.0.0.0:7780")]
    [InlineData("needs --certificate FILE", "--urls", "https://127.0.0.1:7780")]
    [InlineData("--guests is for this machine alone", "--guests", "--behind-proxy", "10.0.0.1")]
    [InlineData("--guests is for this machine alone", "--guests", "--urls", "http://192.0.2.1:7780", "--behind-proxy", "10.0.0.1")]
    [InlineData("behindProxy: 'proxy.example' from --behind-proxy (expected an IP address", "--behind-proxy", "proxy.example")]
    [InlineData("pathBase: 'portolan' from --path-base (expected a path", "--path-base", "portolan")]
    [InlineData("pathBase: '/a/' from --path-base (expected a path", "--path-base", "/a/")]
    [InlineData("--certificate and --certificate-key go together", "--certificate", "x.pem")]
    public void What_does_not_go_together_is_refused(string why, params string[] arguments) => RunningProgram.Run(["serve", .. arguments]).Refused(2, why);

    [Fact]
    public void A_certificate_that_is_not_there_or_a_folder_is_named_with_its_option()
    {
        var none = Path.Combine(Path.GetTempPath(), "portolan-no-certificate.pem");
        RunningProgram.Run("serve", "--urls", "https://127.0.0.1:0", "--certificate", none, "--certificate-key", none).Refused(3, $"--certificate: no file '{none}' (expected a certificate or its private key, as PEM)");
        RunningProgram.Run("serve", "--urls", "https://127.0.0.1:0", "--certificate", typeof(ServeArgumentsTests).Assembly.Location, "--certificate-key", Path.GetTempPath()).Refused(3, $"--certificate-key: '{Path.GetTempPath()}' is a folder");
    }
}
