using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Portolan.Benchmarks.Records;

/// <summary>
/// The hand-written bound for appends that share a flush: what is waiting is copied into one buffer, written, flushed and answered. No streams,
/// no versions, no hashes, no checksums, no index.
/// </summary>
internal sealed class PlainLog : IDisposable
{
    private readonly Channel<Pending> waiting = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SafeFileHandle file;
    private readonly Task writing;

    /// <summary>A log in a new file.</summary>
    public PlainLog(string path)
    {
        this.file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        this.writing = Task.Run(WriteAsync);
    }

    /// <summary>Appends bytes; the task ends once they are on the disk.</summary>
    public Task AppendAsync(byte[] bytes)
    {
        var pending = new Pending(bytes);
        this.waiting.Writer.TryWrite(pending);
        return pending.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        this.waiting.Writer.Complete();
        this.writing.Wait();
        this.file.Dispose();
    }

    private async Task WriteAsync()
    {
        var (buffer, end, group) = (new byte[1 << 20], 0L, new List<Pending>());
        while (await this.waiting.Reader.WaitToReadAsync())
        {
            var length = 0;
            while (this.waiting.Reader.TryPeek(out var next) && length + next.Bytes.Length <= buffer.Length && this.waiting.Reader.TryRead(out next))
            {
                next.Bytes.CopyTo(buffer, length);
                length += next.Bytes.Length;
                group.Add(next);
            }
            RandomAccess.Write(this.file, buffer.AsSpan(0, length), end);
            RandomAccess.FlushToDisk(this.file);
            end += length;
            foreach (var pending in group) pending.SetResult();
            group.Clear();
        }
    }

    private sealed class Pending(byte[] bytes) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public byte[] Bytes => bytes;
    }
}
