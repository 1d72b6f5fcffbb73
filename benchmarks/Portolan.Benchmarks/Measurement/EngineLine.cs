using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portolan.Benchmarks.Measurement;

/// <summary>What an engine did, as the engines of the comparison print it: one JSON object a line. What does not apply is left out.</summary>
/// <param name="Engine">The engine, and after a hyphen the work where it is not the matrix.</param>
/// <param name="Ms">Milliseconds.</param>
public sealed record EngineLine(string Engine, double Ms)
{
    private const double Mebibyte = 1024 * 1024;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Decisions made in a second.</summary>
    public double? DecisionsPerS { get; init; }

    /// <summary>Mebibytes allocated by a run.</summary>
    public double? AllocMb { get; init; }

    /// <summary>Mebibytes that the process held when the line was written.</summary>
    public double? RssMb { get; init; }

    /// <summary>Mebibytes that the process held at most.</summary>
    public double? PeakMb { get; init; }

    /// <summary>The digest of the matrix without a what-if.</summary>
    public string? Base { get; init; }

    /// <summary>The digest of the matrix under the what-if.</summary>
    public string? Scen { get; init; }

    /// <summary>How many cells are permitted without a what-if.</summary>
    public long? Permits { get; init; }

    /// <summary>How many cells the what-if changes.</summary>
    public long? Diff { get; init; }

    /// <summary>How many runs the median is of.</summary>
    public int? Runs { get; init; }

    /// <summary>What was measured, in words.</summary>
    public string? Note { get; init; }

    /// <summary>A line about a measurement, with what this process holds now.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="timed">The measurement.</param>
    /// <param name="decisions">How many decisions a run makes, or 0 where that is not what it does.</param>
    public static EngineLine Of(string engine, Timed timed, long decisions = 0) => new(engine, Math.Round(timed.Milliseconds, 5))
    {
        DecisionsPerS = decisions == 0 ? null : Math.Round(decisions / timed.Milliseconds * 1000),
        AllocMb = Math.Round(timed.Bytes / Mebibyte, 4),
        RssMb = Math.Round(Process.GetCurrentProcess().WorkingSet64 / Mebibyte),
        Runs = timed.Runs,
    };

    /// <summary>The most that this process has held so far, in mebibytes.</summary>
    public static double PeakOfProcess() => Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / Mebibyte);

    /// <summary>Reads a line.</summary>
    /// <returns>The engine's line, or null where it is something else.</returns>
    public static EngineLine? TryRead(string line)
    {
        try
        {
            var read = JsonSerializer.Deserialize<EngineLine>(line, Format);
            return read?.Engine is null ? null : read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Format);
}
