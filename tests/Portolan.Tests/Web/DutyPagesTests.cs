using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web;

/// <summary>Duties as anybody reads them, held to what the API says of the same.</summary>
public partial class DutyPagesTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    private const string Asked = "firm=MT-meridian-exchange&on=2026-11-20";
    private const string Review = "duties/of/MT-meridian-exchange/mica.72.4.conflicts-review";

    [Theory]
    [InlineData("/duties", "Statement of applicability")]
    [InlineData("/duties?firm=all", "What the firms of the record owe")]
    [InlineData("/duties/calendar?month=2026-12", "December 2026")]
    [InlineData("/duties/timeline", "What is due when, and to whom")]
    [InlineData("/duties/states/FR", "Owed for France")]
    [InlineData("/duties/applicability", "do not bind")]
    [InlineData("/duties/limits", "Bounds in numbers")]
    [InlineData("/duties/clocks", "passport to Iceland")]
    [InlineData("/" + Review, "What would meet it")]
    public async Task Each_is_whole_in_both_languages_and_runs_and_styles_nothing_inline(string address, string expected)
    {
        var english = await Get(address);
        english.ShouldContain(expected, Case.Sensitive);
        english.ShouldNotContain(" style=");
        Regex.Count(english, "<h1[ >]").ShouldBe(1);
        foreach (Match id in Id().Matches(english)) Regex.Count(english, $" id=\"{Regex.Escape(id.Groups[1].Value)}\"").ShouldBe(1, id.Value);
        var french = await Get(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=fr");
        french.ShouldContain("<html lang=\"fr\">");
        french.ShouldNotContain(expected, Case.Sensitive);
    }

    [Theory]
    [InlineData("overdue")]
    [InlineData("due")]
    [InlineData("unsettled")]
    public async Task The_list_keeps_what_stands_so(string stands)
    {
        var expected = (await Duties()).Where(duty => duty.GetProperty("status").GetString() == stands).ToList();
        expected.ShouldNotBeEmpty();
        var page = await Get($"/duties?{Asked}&stands={stands}");
        Heading(page).ShouldBe(expected.Count);
        Rows().Matches(page).ShouldAllBe(row => row.Groups[1].Value == stands);
    }

    [Fact]
    public async Task The_list_keeps_what_is_due_within_days_and_for_a_state()
    {
        var all = await Duties();
        var until = new DateOnly(2026, 12, 20);
        Heading(await Get($"/duties?{Asked}&within=30")).ShouldBe(all.Count(duty => IsPressing(duty, until)));
        var french = all.Count(duty => duty.GetProperty("state").GetString() == "FR");
        french.ShouldBeGreaterThan(0);
        Heading(await Get($"/duties?{Asked}&state=FR")).ShouldBe(french);
        Rows().Count(await Get($"/duties/states/FR?{Asked}")).ShouldBe(french);
    }

    [Fact]
    public async Task The_calendar_has_each_due_day_of_its_month_and_leads_to_the_next()
    {
        var day = (await Duties()).Select(Next).OfType<DateOnly>().First(next => next.Year is 2026 or 2027);
        var month = day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var due = (await Duties()).Count(duty => Next(duty) is { } next && next.ToString("yyyy-MM", CultureInfo.InvariantCulture) == month);
        var page = await Get($"/duties/calendar?{Asked}&month={month}");
        page.ShouldContain($"Due in this month: {due}.");
        Regex.Count(page, "<li><span class=\"state ").ShouldBe(due);
        page.ShouldContain($"id=\"day-{day:yyyy-MM-dd}\"");
        page.ShouldContain($"month={day.AddMonths(1):yyyy-MM}");
        page.ShouldContain($"month={day.AddMonths(-1):yyyy-MM}");
    }

    [Fact]
    public async Task The_calendar_names_public_holidays_of_the_home_state() =>
        (await Get($"/duties/calendar?{Asked}&month=2026-12")).ShouldContain("Christmas Day (MT)");

    [Fact]
    public async Task The_calendar_names_public_holidays_in_the_language_of_the_page() =>
        (await Get($"/duties/calendar?{Asked}&month=2026-12&lang=fr")).ShouldContain("Noël (MT)");

    [Fact]
    public async Task The_timeline_has_a_dot_for_each_day_and_addressee_and_the_same_as_a_table()
    {
        const string asked = "firm=MT-meridian-exchange&on=2026-04-01";
        var (begin, end) = (new DateOnly(2026, 3, 1), new DateOnly(2027, 4, 1));
        var dots = (await Duties(asked)).Where(duty => Next(duty) >= begin && Next(duty) < end).Select(duty => (Next(duty), duty.GetProperty("to").GetString())).Distinct().Count();
        dots.ShouldBeGreaterThan(0);
        var page = await Get($"/duties/timeline?{asked}");
        Regex.Count(page, "<circle ").ShouldBe(dots);
        Regex.Count(page, "<td class=\"nowrap\"><time ").ShouldBe(dots);
    }

    [Fact]
    public async Task The_statement_of_applicability_has_every_duty_of_the_rulebook()
    {
        var duties = JsonDocument.Parse(await Get("/api/v1/rules")).RootElement.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("effect").GetString() == "require").Select(rule => rule.GetProperty("id").GetString()!).ToList();
        var stated = new List<string>();
        for (var from = 0; from == 0 || stated.Count == from; from += 100)
        {
            var page = await Get($"/duties/applicability?{Asked}&from={from}");
            stated.AddRange(Regex.Matches(page, "<tr><td><a href=\"rules/([^\"]+)\"").Select(line => line.Groups[1].Value));
        }
        stated.ShouldBeUnique();
        stated.Except(duties).ShouldBeEmpty();
        stated.Count.ShouldBeGreaterThan(duties.Count / 2);
    }

    [Fact]
    public async Task Limits_say_how_far_the_firm_is_from_each()
    {
        var page = await Get($"/duties/limits?{Asked}");
        page.ShouldContain("2,100,000");
        Regex.Count(page, "<svg class=\"bound ").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_duty_is_read_with_its_provision_its_reason_and_what_would_meet_it()
    {
        var page = await Get($"/{Review}?on=2026-11-20");
        page.ShouldContain("MiCA 72(4)");
        page.ShouldContain("Why it binds");
        page.ShouldContain("It has bound since");
        page.ShouldContain("Nothing was recorded that shows it was done.");
        page.ShouldNotContain("<form class=\"entry\"");
    }

    [Fact]
    public async Task The_calendar_of_other_programs_is_the_one_of_the_command_line()
    {
        var calendar = await served.Client.GetStringAsync($"/duties/calendar.ics?{Asked}", TestContext.Current.CancellationToken);
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        Regex.Count(calendar, "BEGIN:VEVENT").ShouldBe((await Duties()).Count(duty => Next(duty) is not null));
    }

    [Theory]
    [InlineData("/duties/of/MT-meridian-exchange/mica.72.4.conflict-review", 400, "did you mean 'mica.72.4.conflicts-review'?")]
    [InlineData("/duties/of/nobody/mica.72.4.conflicts-review", 400, "no firm 'nobody'")]
    [InlineData("/" + Review + "/evidence/3", 404, "nothing at this address")]
    [InlineData("/duties?within=soon", 400, "within 'soon'")]
    [InlineData("/duties?stands=late", 400, "stands 'late'")]
    [InlineData("/duties?state=XX", 400, "state 'XX'")]
    [InlineData("/duties?from=-1", 400, "from '-1'")]
    [InlineData("/duties/calendar?month=2026-13", 400, "month '2026-13'")]
    [InlineData("/duties/calendar?month=9999-12", 400, "month '9999-12'")]
    [InlineData("/duties/states/XX", 400, "is not a State of the EEA")]
    [InlineData("/duties?firm=%3Cscript%3Ealert(1)%3C/script%3E", 400, "no firm")]
    public async Task What_cannot_be_answered_is_refused_with_the_reason(string address, int status, string expected)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(text).ShouldContain(expected);
    }

    private async Task<List<JsonElement>> Duties(string asked = Asked) => [.. JsonDocument.Parse(await Get($"/api/v1/duties?{asked}")).RootElement.GetProperty("duties").EnumerateArray()];

    private async Task<string> Get(string address)
    {
        using var answer = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
        return WebUtility.HtmlDecode(text);
    }

    private static DateOnly? Next(JsonElement duty) => duty.GetProperty("next").GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static bool IsPressing(JsonElement duty, DateOnly until) => duty.GetProperty("status").GetString() switch
    {
        "overdue" => true,
        "due" when Next(duty) is null => true,
        _ => Next(duty) <= until,
    };

    private static int Heading(string page) => int.Parse(Regex.Match(page, "<h2 id=\"list\">(\\d+) duties").Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<td data-label=\"Stands\" class=\"state (\\w+)\">")]
    private static partial Regex Rows();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
