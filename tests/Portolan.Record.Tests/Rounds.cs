using System.Globalization;

namespace Portolan.Record.Tests;

/// <summary>How often a test repeats what it leaves to chance: as often as takes seconds, and <c>PORTOLAN_LONG_TESTS</c> times that where it
/// is set.</summary>
internal static class Rounds
{
    private const string Variable = "PORTOLAN_LONG_TESTS";

    private static readonly int Times = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } times ? int.Parse(times, CultureInfo.InvariantCulture) : 1;

    public static int Of(int usual) => usual * Times;
}
