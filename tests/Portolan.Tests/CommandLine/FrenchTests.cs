namespace Portolan.Tests.CommandLine;

/// <summary>What is printed of days and clocks, for people who read French.</summary>
public sealed class FrenchTests : IDisposable
{
    private const string Exchange = "FR-example-exchange-fictional";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-french-");

    public void Dispose() => this.data.Delete(recursive: true);

    [Fact]
    public void Clocks_are_read_in_French()
    {
        Run("firm", "add", "--name", "Example Exchange (fictional)", "--home", "FR").Done.ShouldNotBeEmpty();
        Run("firm", "application", Exchange, "--kind", "authorisation", "--services", "a", "--submitted", "2025-06-02").Done.ShouldNotBeEmpty();
        Run("firm", "application", Exchange, "--question", "2025-06-10").Done.ShouldNotBeEmpty();
        Golden.Match("firm-clocks-fr.txt", Run("firm", "clocks", "--on", "2025-07-01", "--steps", "--language", "fr").Done);
    }

    [Fact]
    public void A_deadline_is_counted_aloud_in_French() =>
        Golden.Match("deadline-fr.txt", Run("deadline", "--from", "2026-04-29", "--within", "3 calendar days", "--in", "FR", "--language", "fr").Done);

    [Fact]
    public void Holidays_are_listed_in_French() => Golden.Match("holidays-fr.txt", Run("holidays", "--in", "LU", "--year", "2031", "--language", "fr").Done);

    [Theory]
    [InlineData("deadline", "--from", "2026-04-29", "--within", "3 calendar days", "--in", "FR", "--language", "de")]
    [InlineData("holidays", "--in", "LU", "--language", "de")]
    [InlineData("firm", "clocks", "--language", "de")]
    public void Another_language_is_refused(params string[] arguments) => Run(arguments).Refused(2, "--language 'de' (expected en or fr)");

    private RunningProgram.Result Run(params string[] arguments) => RunningProgram.RunWithData(this.data.FullName, arguments);
}
