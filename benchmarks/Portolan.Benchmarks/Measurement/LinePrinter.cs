namespace Portolan.Benchmarks.Measurement;

/// <summary>Writes lines as they become known, and keeps them for the table.</summary>
/// <param name="output">Where they are written.</param>
public sealed class LinePrinter(TextWriter output)
{
    private readonly List<EngineLine> engines = [];
    private readonly List<CheckLine> checks = [];

    /// <summary>What the engines did.</summary>
    public IReadOnlyList<EngineLine> Engines => engines;

    /// <summary>What comparing their answers found.</summary>
    public IReadOnlyList<CheckLine> Checks => checks;

    /// <summary>Writes and keeps an <see cref="EngineLine"/> or a <see cref="CheckLine"/>.</summary>
    public void Print(object line)
    {
        output.WriteLine(line);
        output.Flush();
        if (line is EngineLine engine) engines.Add(engine);
        if (line is CheckLine check) checks.Add(check);
    }

    /// <summary>Writes and keeps a line that some engine printed; what is neither of the two is passed over.</summary>
    public void Take(string text)
    {
        if (EngineLine.TryRead(text) is { } engine) Print(engine);
        else if (CheckLine.TryRead(text) is { } check) Print(check);
    }
}
