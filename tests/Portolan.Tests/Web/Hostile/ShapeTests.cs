using System.IO.Compression;
using System.Text;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Requests that are too long, too deep, of another kind or broken.</summary>
[Collection(HostileRequests.Name)]
public class ShapeTests(HostileProgram program)
{
    private const string Duty = $"/duties/of/{StaffedProgram.Exchange}/mica.68.4.policies";
    private const string NotOurs = "the form was not made for this browser and session, so nothing was done";
    private const string Unreadable = "the form cannot be read";
    private const string Fields = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, int, string> Long { get; } = new()
    {
        { "a query of 50 KB", "/register?q=" + new string('a', 50_000), 414, "" },
        { "a path of 50 KB", "/firms/" + new string('a', 50_000), 414, "" },
        { "a search of 30 KB", "/register?q=" + new string('a', 30_000), 200, "0 of 325 firms" },
        { "rules of 9,000 letters on the bench", "/bench?rules=" + new string('x', 9_000), 200, "9000 characters (expected at most 4000)" },
        { "rules of 4,000 letters of three bytes", "/bench?rules=" + string.Concat(Enumerable.Repeat("%E2%82%AC", 4_000)), 200, "The rules cannot be used" },
        { "rules of 9,000 letters on the chart", "/?rules=" + new string('x', 9_000), 400, "9000 characters (expected at most 4000)" },
        { "nine scenarios", "/?" + string.Join('&', Enumerable.Range(0, 9).Select(number => $"scenario=s{number}")), 400, "9 scenarios (expected at most 8)" },
        { "2,000 parameters", "/register?" + string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"p{number}=1")), 200, "325 firms" },
        { "a rule that nests 2,000 lists", "/bench?rules=" + new string('[', 2_000), 200, "The rules cannot be used" },
        { "a rule that nests 1,500 brackets", "/bench?rules=-%20id%3A%20x%0A%20%20when%3A%20" + new string('(', 1_500) + "true", 200, "The rules cannot be used" },
        { "rules that grow by references", "/bench?rules=" + Uri.EscapeDataString("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]"), 200, "The rules cannot be used" },
    };

    [Theory]
    [MemberData(nameof(Long))]
    public Task An_address_that_is_long_or_deep_is_read_to_its_limit(string what, string target, int status, string says)
    {
        what.ShouldNotBeEmpty();
        return program.RefusesAsync(RawRequest.Get(target, program.Ada), status, says);
    }

    public static TheoryData<string, int, string> Headers { get; } = new()
    {
        { "X-Long: " + new string('a', 40_000), 431, "" },
        { string.Join("\r\n", Enumerable.Range(0, 150).Select(number => $"X-{number}: 1")), 431, "" },
        { "X Bad: 1", 400, "" },
        { "Accept-Language: " + new string('f', 5_000), 200, "325 firms" },
        { "Accept-Language: fr<script>alert(1)</script>", 200, "325" },
        { "User-Agent: \"} ,{\"level\":\"error\"", 200, "325 firms" },
        { "traceparent: 00-<script>alert(1)</script>-01", 200, "325 firms" },
        { "Range: bytes=0-99999999999999999999", 200, "325 firms" },
        { "If-None-Match: \"", 200, "325 firms" },
        { "If-None-Match: W/\"<script>alert(1)</script>\", \"'", 200, "325 firms" },
        { "If-Modified-Since: 99999", 200, "325 firms" },
        { "X-HTTP-Method-Override: DELETE", 200, "325 firms" },
        { "X-Original-URL: /accounts", 200, "325 firms" },
        { "Authorization: Bearer portolan_x_y_z", 302, "" },
        { "Authorization: Basic YWRhOnBhc3N3b3Jk", 302, "" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public Task A_header_is_read_or_refused_and_changes_nothing(string header, int status, string says) => program.RefusesAsync(RawRequest.Get("/register", program.Ada) with { Headers = [header] }, status, says);

    [Theory]
    [InlineData("DELETE", "/record/0", 405)]
    [InlineData("PUT", "/rules/mica.65.listed", 405)]
    [InlineData("PATCH", "/firms", 405)]
    [InlineData("POST", "/api/v1/rules", 405)]
    [InlineData("DELETE", "/api/v1/record/entries/0", 405)]
    [InlineData("TRACE", "/", 405)]
    [InlineData("OPTIONS", "/record", 405)]
    [InlineData("PROPFIND", "/", 405)]
    [InlineData("POST", "/record/0", 405)]
    [InlineData("GET", "/sign-out", 405)]
    [InlineData("GET", "/accounts/invite", 405)]
    [InlineData("GET", Duty + "/meet", 405)]
    [InlineData("G\tT", "/", 400)]
    public Task A_method_that_an_address_does_not_take_is_refused(string method, string target, int status) => program.RefusesAsync(new RawRequest(method, target) { By = program.Ada }, status, "");

    public static TheoryData<string, string, string, byte[], int, string> Bodies { get; } = new()
    {
        { "JSON to a form", "/accounts/invite", "application/json", "{\"name\":\"x\",\"role\":\"board\"}"u8.ToArray(), 400, NotOurs },
        { "deep JSON to a form", "/accounts/invite", "application/json", Encoding.ASCII.GetBytes(new string('[', 50_000)), 400, NotOurs },
        { "XML to a form", "/accounts/invite", "application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"u8.ToArray(), 400, NotOurs },
        { "text to a form", "/account/tokens", "text/plain", "form=x"u8.ToArray(), 400, NotOurs },
        { "no kind", "/account/tokens", "", "form=x"u8.ToArray(), 400, NotOurs },
        { "bytes that are no UTF-8", "/account/tokens", Fields, [.. "form="u8, 0xff, 0xfe, 0x80], 400, NotOurs },
        { "a zero byte", "/account/tokens", Fields, [.. "form="u8, 0], 400, NotOurs },
        { "a form of 100 KB", "/account/tokens", Fields, Encoding.ASCII.GetBytes("form=" + new string('a', 100_000)), 413, "" },
        { "2,000 fields", "/account/tokens", Fields, Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"f{number}=1"))), 400, Unreadable },
        { "a name of 10 KB", "/account/tokens", Fields, Encoding.ASCII.GetBytes(new string('a', 10_000) + "=1"), 400, Unreadable },
        { "a form to an upload", Duty + "/meet", Fields, "form=x&on=2026-01-01"u8.ToArray(), 400, NotOurs },
        { "text to an upload", Duty + "/meet", "text/plain", "evidence"u8.ToArray(), 400, NotOurs },
        { "an upload without a boundary", Duty + "/meet", "multipart/form-data", "--x\r\n"u8.ToArray(), 400, NotOurs },
        { "an upload with a boundary of 300", Duty + "/meet", "multipart/form-data; boundary=" + new string('x', 300), "--x\r\n"u8.ToArray(), 400, NotOurs },
        { "an upload that breaks off", Duty + "/meet", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\nab"u8.ToArray(), 400, Unreadable },
        { "an upload without any part", Duty + "/meet", "multipart/form-data; boundary=x", "nothing"u8.ToArray(), 400, Unreadable },
        { "a part without a name", Duty + "/meet", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n"u8.ToArray(), 400, Unreadable },
        { "a part with a head of 100 KB", Duty + "/meet", "multipart/form-data; boundary=x", Encoding.ASCII.GetBytes("--x\r\nX: " + new string('a', 100_000) + "\r\n\r\na\r\n--x--\r\n"), 400, Unreadable },
        { "a register file without a boundary", "/register/import", "multipart/form-data", "--x\r\n"u8.ToArray(), 400, "" },
        { "a register file that breaks off", "/register/import", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\nab"u8.ToArray(), 400, Unreadable },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task A_body_of_another_kind_or_a_broken_one_does_nothing(string what, string target, string type, byte[] body, int status, string says)
    {
        what.ShouldNotBeEmpty();
        return program.RefusesAsync(RawRequest.Post(target, program.Ada, type, body), status, says);
    }

    [Theory]
    [InlineData("Content-Length: -1", 400)]
    [InlineData("Content-Length: 99999999999999999999", 400)]
    [InlineData("Content-Length: 9000000000", 413)]
    [InlineData("Transfer-Encoding: chunked, gzip", 400)]
    [InlineData("Content-Length: 6\r\nTransfer-Encoding: chunked", 400)]
    public Task A_length_that_is_wrong_or_doubtful_is_refused(string header, int status) =>
        program.RefusesAsync(new RawRequest("POST", "/account/tokens") { By = program.Ada, Headers = [header, $"Content-Type: {Fields}"], Body = "form=x"u8.ToArray() }, status, "");

    [Fact]
    public async Task A_register_file_that_is_an_archive_is_refused_as_it_is_and_not_unpacked()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("../../CASPS_2026-09-01.csv", CompressionLevel.Optimal).OpenAsync(TestContext.Current.CancellationToken);
            for (var megabyte = 0; megabyte < 64; megabyte++) await entry.WriteAsync(new byte[1 << 20], TestContext.Current.CancellationToken);
        }
        foreach (var (name, content) in new[] { ("CASPS_2026-09-01.csv", archive.ToArray()), ("CASPS_2026-09-01.zip", archive.ToArray()), ("../../../CASPS_2026-09-01.csv", "\0"u8.ToArray()), ("CASPS_9999-12-31.csv", "who\r\n"u8.ToArray()) })
        {
            var token = Browser.Hidden((await program.Ada.GetAsync("/register/import")).Page, "form");
            await program.RefusesAsync(Multipart.Of("/register/import", program.Ada, Multipart.Field(("form", token)), Multipart.Field(("date", "2026-09-01")), Multipart.File("file", name, content)), 422, "Refused, and nothing was kept:");
        }
        Directory.Exists(Path.Combine(program.Program.Data, "register")).ShouldBeFalse();
    }
}
