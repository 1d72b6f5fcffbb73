using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portolan.Web.Readings;

namespace Portolan.Tests.Web;

/// <summary>Lists in pages, over HTTP.</summary>
public sealed partial class ListPageTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    [Theory]
    [InlineData("register?limit=100", "firms", "register?limit=1000")]
    [InlineData("register?q=ma&limit=7", "firms", "register?q=ma")]
    [InlineData("record/entries?limit=13", "entries", "record/entries?limit=1000")]
    [InlineData("record/entries?stream=firms/MT-meridian-exchange&limit=9", "entries", "record/entries?stream=firms/MT-meridian-exchange")]
    [InlineData("assess?firm=OKX&firm=MT-meridian-exchange&limit=50", "decisions", "assess?firm=OKX&firm=MT-meridian-exchange")]
    [InlineData("rules?limit=50", "rules", "rules")]
    [InlineData("duties?limit=500", "duties", "duties")]
    [InlineData("limits?limit=3", "limits", "limits")]
    [InlineData("firms?limit=1", "firms", "firms")]
    public async Task The_pages_of_a_list_are_the_list_each_item_once(string first, string list, string whole)
    {
        var all = Items(await GetAsync(whole), list);
        var read = new List<string>();
        var pages = 0;
        for (var address = first; address is not null && pages < 500; pages++)
        {
            var (items, next) = await PageAsync(address, list);
            items.Count.ShouldBeGreaterThan(0);
            read.AddRange(items);
            address = next;
        }
        pages.ShouldBeGreaterThan(1);
        read.ShouldBeUnique();
        read.Order(StringComparer.Ordinal).ShouldBe(all.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_cursor_stays_good_while_the_record_grows()
    {
        var before = Items(await GetAsync("firms"), "firms", "id");
        var (first, next) = await PageAsync("firms?limit=1", "firms", "id");
        var (entries, later) = await PageAsync("record/entries?limit=70", "entries", "number");
        served.Run("firm", "add", "--name", "Aardvark Fictional", "--home", "AT", "--by", "test");
        served.Run("firm", "add", "--name", "Zebra Fictional", "--home", "SK", "--by", "test");
        var rest = new List<string>(first);
        while (next is not null)
        {
            (var items, next) = await PageAsync(next, "firms", "id");
            rest.AddRange(items);
        }
        rest.ShouldBeUnique();
        before.Except(rest).ShouldBeEmpty();
        rest.ShouldContain("SK-zebra-fictional");
        var (more, _) = await PageAsync(later!, "entries", "number");
        more[0].ShouldBe($"{entries.Count}");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_cursor_is_refused(string cursor) => (await RefusedAsync($"register?after={cursor}")).ShouldContain("is no cursor");

    [Fact]
    public async Task A_cursor_that_was_cut_off_or_is_of_another_list_is_refused()
    {
        var cursor = Cursor.Write("register", "0\tX");
        (await RefusedAsync($"register?after={cursor[..^2]}")).ShouldContain("is no cursor");
        (await RefusedAsync($"rules?after={cursor}")).ShouldContain("is a cursor of the list 'register' (expected one of 'rules')");
        Cursor.Read("register", cursor).ShouldBe("0\tX");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("-1")]
    [InlineData("ten")]
    public async Task A_limit_out_of_bounds_is_refused(string limit) => (await RefusedAsync($"register?limit={limit}")).ShouldContain("expected a whole number from 1 to 1000");

    private async Task<string> RefusedAsync(string address)
    {
        using var answer = await served.Client.GetAsync(Reading.Prefix + address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString()!;
    }

    private async Task<(List<string> Items, string? Next)> PageAsync(string address, string list, string? key = null)
    {
        using var answer = await served.Client.GetAsync(Reading.Prefix + address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        var next = answer.Headers.TryGetValues("Link", out var links) ? NextLink().Match(links.Single()).Groups[1].Value : null;
        next?.ShouldStartWith(Reading.Prefix);
        return (Items(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), list, key), next?[Reading.Prefix.Length..]);
    }

    private Task<string> GetAsync(string address) => served.Client.GetStringAsync(Reading.Prefix + address, TestContext.Current.CancellationToken);

    private static List<string> Items(string answer, string list, string? key = null) =>
        [.. JsonDocument.Parse(answer).RootElement.GetProperty(list).EnumerateArray().Select(item => key is null ? item.GetRawText() : item.GetProperty(key).ToString())];

    [GeneratedRegex("^<([^>]+)>; rel=\"next\"$")]
    private static partial Regex NextLink();
}
