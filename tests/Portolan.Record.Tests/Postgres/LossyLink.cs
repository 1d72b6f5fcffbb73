using System.Net;
using System.Net.Sockets;

namespace Portolan.Record.Tests.Postgres;

/// <summary>A way to the server that breaks where a test wants it to: when a message with the word "commit" passes.</summary>
internal sealed class LossyLink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private readonly CancellationTokenSource ended = new();

    public LossyLink(int target)
    {
        this.target = target;
        this.listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)this.listener.LocalEndpoint).Port;

    /// <summary>What happens to the next commit; then all passes again.</summary>
    public LinkBreak Next { get; set; }

    /// <summary>How many commits were broken.</summary>
    public int Broken { get; private set; }

    private bool Closed { get; set; }

    public void Dispose()
    {
        this.ended.Cancel();
        this.listener.Stop();
        this.ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!this.ended.IsCancellationRequested)
        {
            var client = await this.listener.AcceptTcpClientAsync(this.ended.Token);
            if (Closed) client.Dispose();
            else _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, this.target);
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(this.ended.Token);
            var answers = AnswerAsync(server.GetStream(), client.GetStream(), cut.Token);
            await AskAsync(client.GetStream(), server.GetStream(), cut);
            await answers;
        }
    }

    private async Task AskAsync(NetworkStream client, NetworkStream server, CancellationTokenSource cut)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await ReadAsync(client, buffer, cut.Token)) > 0;)
        {
            var how = HasCommit(buffer.AsSpan(0, read)) ? Next : LinkBreak.None;
            if (how != LinkBreak.None)
            {
                (Next, Closed) = (LinkBreak.None, how == LinkBreak.AfterForGood);
                Broken++;
                await cut.CancelAsync();
            }
            if (how != LinkBreak.Before) await server.WriteAsync(buffer.AsMemory(0, read));
            if (how != LinkBreak.None) return;
        }
        await cut.CancelAsync();
    }

    private static bool HasCommit(ReadOnlySpan<byte> message) => message.IndexOf("commit\0"u8) >= 0 || message.IndexOf("COMMIT\0"u8) >= 0;

    private static async Task AnswerAsync(NetworkStream server, NetworkStream client, CancellationToken cut)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await ReadAsync(server, buffer, cut)) > 0;) await client.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
    }

    private static async Task<int> ReadAsync(NetworkStream stream, byte[] buffer, CancellationToken cut)
    {
        try
        {
            return await stream.ReadAsync(buffer, cut);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return 0;
        }
    }
}
