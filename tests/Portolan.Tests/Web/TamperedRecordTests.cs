using System.Text.Json;

namespace Portolan.Tests.Web;

public sealed class TamperedRecordTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    /// <summary>The story: the record was touched on the disk without growing. An answer that was held before must not be taken for the answer of now.</summary>
    [Fact]
    public async Task Verifying_again_after_the_record_was_touched_says_so_to_those_who_hold_the_answer_from_before()
    {
        using var sound = await served.Client.GetAsync("/api/v1/record/verify", TestContext.Current.CancellationToken);
        Holds(await sound.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        var segment = new DirectoryInfo(Path.Combine(served.Data, "record")).EnumerateFiles("*", SearchOption.AllDirectories).First(file => file.DirectoryName!.Contains("segments", StringComparison.Ordinal));
        segment.Attributes = FileAttributes.Normal;
        var bytes = await File.ReadAllBytesAsync(segment.FullName, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(segment.FullName, bytes, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/record/verify");
        request.Headers.TryAddWithoutValidation("If-None-Match", sound.Headers.ETag!.ToString());
        using var touched = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Holds(await touched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static bool Holds(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("holds").GetBoolean();
}
