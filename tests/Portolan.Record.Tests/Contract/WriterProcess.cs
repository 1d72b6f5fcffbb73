using System.Diagnostics;
using System.Globalization;

namespace Portolan.Record.Tests.Contract;

/// <summary>A <see cref="KilledWriter"/> at work.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;

    public WriterProcess(string[] arguments)
    {
        this.process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        this.reading = ReadAsync();
    }

    /// <summary>Ends with the first answer that the process got.</summary>
    public Task Started => this.started.Task;

    /// <summary>Kills the process and gives what it was answered before.</summary>
    public async Task<List<(long Number, string Payload)>> KillAsync()
    {
        this.process.HasExited.ShouldBeFalse("the writer ended by itself");
        this.process.Kill();
        await this.process.WaitForExitAsync();
        await this.reading;
        return [.. this.lines.Select(line => line.Split(' ', 2)).Select(parts => (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];
    }

    public void Dispose()
    {
        if (!this.process.HasExited) this.process.Kill();
        this.process.Dispose();
    }

    private async Task ReadAsync()
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await this.process.StandardOutput.ReadAsync(buffer)) > 0;)
        {
            text.Append(buffer, 0, read);
            this.started.TrySetResult();
        }
        this.started.TrySetException(new InvalidOperationException("the writer ended without an answer"));

        // What follows the last newline was cut off by the end of the process.
        this.lines.AddRange(text.ToString().Split('\n')[..^1]);
    }
}
