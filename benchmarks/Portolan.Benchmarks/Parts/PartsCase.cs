using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using Portolan.Benchmarks.Data;
using Portolan.Benchmarks.Decisions;

namespace Portolan.Benchmarks.Parts;

/// <summary>What the benchmarks of parts share.</summary>
public static class PartsCase
{
    /// <summary>The variable that tells the processes of BenchmarkDotNet where the facts are.</summary>
    public const string FactsVariable = "PORTOLAN_BENCHMARK_FACTS";

    /// <summary>How parts are measured: with what they allocate.</summary>
    public static IConfig Config => DefaultConfig.Instance.AddDiagnoser(MemoryDiagnoser.Default);

    /// <summary>Reads rulebook and facts.</summary>
    /// <exception cref="InvalidOperationException">Nothing says where the facts are.</exception>
    public static BenchmarkCase Read()
    {
        var file = Environment.GetEnvironmentVariable(FactsVariable);
        return BenchmarkCase.Of(PublishedFacts.Read(file ?? throw new InvalidOperationException($"no facts (expected the path of a file in {FactsVariable})")));
    }
}
