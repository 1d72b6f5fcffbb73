using System.Diagnostics.Metrics;

namespace Portolan.Recording;

/// <summary>What is counted of writing to the record. Nobody listens unless telemetry is asked for.</summary>
internal static class RecordMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Portolan.Record";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Appended = Meter.CreateCounter<long>("portolan.record.appends", "{entry}", "Entries appended to the record");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("portolan.record.conflicts", "{append}", "Appends refused because somebody else wrote to the stream meanwhile");

    /// <summary>Counts entries that were appended.</summary>
    public static void CountAppended(int entries) => Appended.Add(entries);

    /// <summary>Counts an append that was refused.</summary>
    public static void CountConflict() => Refused.Add(1);
}
