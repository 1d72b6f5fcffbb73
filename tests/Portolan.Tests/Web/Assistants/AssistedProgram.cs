using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web.Assistants;

/// <summary>An assistant with the program over the fictional group.</summary>
public sealed class AssistedProgram : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portolan-mcp-");

    public string Data => this.data.FullName;

    internal Assistant Assistant { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        DemoData.CopyTo(Data);
        Assistant = await Assistant.StartAsync(Data);
    }

    public ValueTask DisposeAsync()
    {
        Assistant.Dispose();
        this.data.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
