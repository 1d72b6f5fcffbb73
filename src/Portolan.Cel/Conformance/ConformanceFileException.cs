namespace Portolan.Cel.Conformance;

/// <summary>A conformance file has a line that cannot be read.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="problem">What is wrong with it.</param>
/// <param name="inner">The reader's own error.</param>
public sealed class ConformanceFileException(string path, int line, string problem, Exception? inner = null)
    : Exception($"{path}:{line}: {problem}", inner)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
