using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Tests.CommandLine;
using Portolan.Web.Operations;

namespace Portolan.Tests.Web;

public sealed class ServerSettingsTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-settings-");

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public void Without_anything_the_settings_are_as_usual() =>
        Read().ShouldBe(new ServerSettings(new Uri("http://127.0.0.1:7780"), null, LogChoice.Requests, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)));

    [Fact]
    public void A_flag_comes_before_the_environment_and_that_before_the_file()
    {
        Write("""{"urls": "http://127.0.0.1:1001", "log": "none", "drainSeconds": 3, "noticeSeconds": "2"}""");
        Read().ShouldBe(new ServerSettings(new Uri("http://127.0.0.1:1001"), null, LogChoice.None, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3)));
        Environment.SetEnvironmentVariable("PORTOLAN_DRAIN_SECONDS", "4");
        try
        {
            Read().Drain.ShouldBe(TimeSpan.FromSeconds(4));
            Read("--drain-seconds", "5", "--urls", "http://[::1]:1002").ShouldBe(new ServerSettings(new Uri("http://[::1]:1002"), null, LogChoice.None, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PORTOLAN_DRAIN_SECONDS", null);
        }
    }

    [Fact]
    public void The_file_may_lie_elsewhere()
    {
        Write("""{"log": "none"}""");
        var other = Path.Combine(this.data.FullName, "other.json");
        File.WriteAllText(other, """{"otlp": "http://127.0.0.1:4318"} // a collector""");
        Read("--config", other).ShouldBe(new ServerSettings(new Uri("http://127.0.0.1:7780"), new Uri("http://127.0.0.1:4318"), LogChoice.Requests, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("""{"urls": "ftp://127.0.0.1"}""", "urls: 'ftp://127.0.0.1' from ", "(expected http://ADDRESS:PORT with a loopback address")]
    [InlineData("""{"drainSeconds": 99}""", "drainSeconds: '99' from ", "(expected a whole number of seconds from 1 to 15)")]
    [InlineData("""{"log": "all"}""", "log: 'all' from ", "(expected requests, warnings or none)")]
    [InlineData("""{"log": "1"}""", "log: '1' from ", "(expected requests, warnings or none)")]
    [InlineData("""{"log": ["none"]}""", "log: '[\"none\"]' from ", "(expected a text or a number)")]
    [InlineData("""{"otpl": "http://127.0.0.1:4318"}""", "otpl: no such setting, in ", "did you mean 'otlp'?")]
    [InlineData("""{"log": "none", "log": "none"}""", "portolan.json, line ", "(expected a JSON object with the settings of the server)")]
    [InlineData("{\n\"log\": \n", "portolan.json, line 3", "(expected a JSON object with the settings of the server)")]
    [InlineData("[]", "portolan.json is no object", "(expected a JSON object with the settings of the server)")]
    public void A_file_that_cannot_be_used_is_one_complaint_with_key_place_and_what_was_expected(string file, string what, string expected)
    {
        Write(file);
        var refused = RunningProgram.RunWithData(this.data.FullName, "serve", "--urls", "http://127.0.0.1:0");
        refused.Refused(3, what, "portolan.json", expected);
        refused.Errors.TrimEnd().ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("PORTOLAN_URLS", "127.0.0.1", "urls: '127.0.0.1' from PORTOLAN_URLS (expected")]
    [InlineData("PORTOLAN_OTLP", "127.0.0.1:4318", "otlp: '127.0.0.1:4318' from PORTOLAN_OTLP (expected")]
    [InlineData("PORTOLAN_NOTICE_SECONDS", "-1", "noticeSeconds: '-1' from PORTOLAN_NOTICE_SECONDS (expected")]
    public void A_variable_that_cannot_be_used_is_one_complaint_although_a_flag_comes_before_it(string name, string value, string expected) =>
        RunningProgram.RunWithVariable(name, value, "serve", "--urls", "http://127.0.0.1:0", "--otlp", "http://127.0.0.1:4318", "--notice-seconds", "0").Refused(2, expected);

    [Fact]
    public void A_flag_that_cannot_be_used_and_a_file_that_is_not_there_are_complaints()
    {
        RunningProgram.Run("serve", "--log", "much").Refused(2, "log: 'much' from --log (expected requests, warnings or none)");
        RunningProgram.Run("serve", "--config", Path.Combine(this.data.FullName, "none.json")).Refused(3, "no file ", "none.json", "expected a JSON object");
        RunningProgram.Run("serve", "--config", this.data.FullName).Refused(3, $"'{this.data.FullName}' is a folder (expected a file: a JSON object");
        RunningProgram.RunWithVariable("PORTOLAN_CONFIG", "/nowhere.json", "serve").Refused(3, "no file '/nowhere.json'");
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(this.data.FullName, SettingsFile.Name), text);

    private ServerSettings Read(params string[] flags)
    {
        var options = new CommonOptions();
        var command = CommonOptions.With(new Command("serve"), [.. ServerSettings.Flags, options.Data]);
        return ServerSettings.Of(command.Parse([.. flags, "--data", this.data.FullName]), options);
    }
}
