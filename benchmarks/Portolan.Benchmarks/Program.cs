using System.CommandLine;
using Portolan.Benchmarks;

return new BenchmarkCommand().Parse(args).Invoke();
