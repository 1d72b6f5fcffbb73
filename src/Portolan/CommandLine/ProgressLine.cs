namespace Portolan.CommandLine;

/// <summary>How far long work has come, on one line of standard error that goes away with it; silent where that is no terminal.</summary>
/// <param name="what">What is counted.</param>
internal sealed class ProgressLine(string what) : IProgress<long>, IDisposable
{
    private int shown;

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (Console.IsErrorRedirected) return;
        var line = $"{ReportText.Number(value)} {what} …";
        Console.Error.Write($"\r{line}");
        this.shown = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (this.shown > 0) Console.Error.Write($"\r{new string(' ', this.shown)}\r");
        this.shown = 0;
    }
}
