namespace Portolan.Browser.Tests;

/// <summary>The first server of a firm whose record has the fictional group.</summary>
public sealed class StaffedServer : FirmServer
{
    private protected override Task FillAsync(string data) => ProgramStart.WriteDemoAsync(data);
}
