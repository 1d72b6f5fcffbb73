using System.Diagnostics;
using Portolan.Record.Events;
using Portolan.Record.Folder;
using static Portolan.Record.Tests.Samples;

namespace Portolan.Record.Tests.Folder;

/// <summary>The commands that <c>docs/record.md</c> gives to those who trust none of our programs.</summary>
public class PublicToolsTests
{
    private const string Commands = """
        set -euo pipefail
        cut -d+ -f3- public.key | base64 -d | tail -c +2 > $WORK/key.der
        sed '/^$/,$d' checkpoint > $WORK/text
        tail -n 1 checkpoint | cut -d' ' -f3 | base64 -d | tail -c +5 > $WORK/signature
        openssl pkey -pubin -inform DER -in $WORK/key.der -out $WORK/key.pem
        openssl dgst -sha256 -verify $WORK/key.pem -signature $WORK/signature $WORK/text
        length=$((16#$(head -c 2 tile/entries/000 | od -An -tx1 | tr -d ' \n')))
        { printf '\0'; tail -c +3 tile/entries/000 | head -c $length || true; } | sha256sum | cut -d' ' -f1
        head -c 32 tile/0/000 | od -An -v -tx1 | tr -d ' \n'
        """;

    [Fact]
    public async Task Openssl_and_sha256sum_are_enough_to_check_a_checkpoint_and_an_entry()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/openssl") && File.Exists("/bin/bash"), "openssl and bash are not on this machine");
        using var folder = new TemporaryRecord();
        using var work = new TemporaryRecord();
        using (var record = FolderRecord.Open(folder.Path))
        {
            await record.AppendAsync(Counted, ExpectedVersion.NoStream, Several(0, 300), Tester);
            await record.PublishAsync();
        }
        var start = new ProcessStartInfo("/bin/bash", ["-c", Commands]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        start.Environment["WORK"] = work.Path;
        using var process = Process.Start(start)!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        lines[0].ShouldBe("Verified OK");
        lines[1].ShouldBe(lines[2]);
    }
}
