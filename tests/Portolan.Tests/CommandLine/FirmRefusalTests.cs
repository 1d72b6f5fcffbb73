namespace Portolan.Tests.CommandLine;

/// <summary>What may not be recorded of a firm.</summary>
public sealed class FirmRefusalTests(FirmRefusalTests.AuthorisedFirm firm) : IClassFixture<FirmRefusalTests.AuthorisedFirm>
{
    private const string Exchange = "MT-example-exchange-fictional";

    [Theory]
    [InlineData("names a service twice", "firm", "authorise", Exchange, "--services", "a,a", "--from", "2025-01-01")]
    [InlineData("'z' is not a crypto-asset service", "firm", "authorise", Exchange, "--services", "a,z", "--from", "2025-01-01")]
    [InlineData("is for entities of MiCA Art. 60", "firm", "authorise", Exchange, "--services", "a", "--from", "2025-03-01", "--notified", "2025-01-01")]
    [InlineData("was never authorised for service c", "firm", "withdraw", Exchange, "--from", "2025-07-01", "--services", "c")]
    [InlineData("begins on 2025-06-02, after --from", "firm", "withdraw", Exchange, "--from", "2025-06-01", "--services", "a")]
    [InlineData("is the home State", "firm", "passport", Exchange, "MT", "--submitted", "2025-07-01")]
    [InlineData("record --submitted first", "firm", "passport", Exchange, "FR", "--communicated", "2025-07-01")]
    [InlineData("one step at a time", "firm", "passport", Exchange, "FR")]
    [InlineData("has no passport to France that could end", "firm", "passport", Exchange, "FR", "--ended", "2025-07-01")]
    [InlineData("is not authorised for service b", "firm", "passport", Exchange, "FR", "--submitted", "2025-07-01", "--services", "b")]
    [InlineData("--clients 'many' is not a whole number", "firm", "clients", Exchange, "FR", "--clients", "many", "--on", "2025-07-01")]
    [InlineData("--clients -1 (expected 0 or more)", "firm", "clients", Exchange, "FR", "--clients=-1", "--on", "2025-07-01")]
    [InlineData("Art. 102 is for host States", "firm", "measure", Exchange, "MT", "--power", "art-102", "--from", "2025-07-01")]
    [InlineData("--by: ", "firm", "confirm", Exchange, "services", "--by", "")]
    public void A_step_that_does_not_follow_is_refused_with_the_reason(string expected, params string[] arguments)
    {
        firm.Run(arguments).Refused(2, expected);
        firm.Run("firm", "show", Exchange, "--format", "json").Json.GetProperty("version").GetInt64().ShouldBe(2);
    }

    /// <summary>A record with one firm that is authorised for one service.</summary>
    public sealed class AuthorisedFirm : IDisposable
    {
        private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-firm-");

        public AuthorisedFirm()
        {
            Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "MT").Done.ShouldNotBeEmpty();
            Run("firm", "authorise", Exchange, "--services", "a", "--from", "2025-06-02").Done.ShouldNotBeEmpty();
        }

        internal RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(data.FullName, arguments);

        public void Dispose() => data.Delete(recursive: true);
    }
}
