using System.Text.Json;
using System.Text.Json.Nodes;
using Portolan.Tests.CommandLine;

namespace Portolan.Tests.Web.Assistants;

/// <summary><c>portolan mcp</c>, as an assistant drives it.</summary>
public sealed class McpTests(AssistedProgram assisted) : IClassFixture<AssistedProgram>
{
    private readonly Assistant assistant = assisted.Assistant;

    [Fact]
    public async Task It_says_what_it_is_and_has_the_readings_as_tools_that_only_read()
    {
        this.assistant.Server.GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("portolan");
        this.assistant.Server.GetProperty("instructions").GetString()!.ShouldContain("not legal advice");
        var tools = (await this.assistant.AskAsync("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        var names = tools.Select(tool => tool.GetProperty("name").GetString()).ToList();
        foreach (var name in (string[])["assess", "explain", "impact", "repair", "register", "rules", "duties"]) names.ShouldContain(name);
        names.ShouldNotContain(name => name!.Contains("entr", StringComparison.Ordinal) || name.Contains("filing", StringComparison.Ordinal));
        foreach (var tool in tools)
        {
            tool.GetProperty("description").GetString()!.Length.ShouldBeGreaterThan(20);
            tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeTrue();
            var schema = tool.GetProperty("inputSchema");
            schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
            foreach (var argument in schema.GetProperty("properties").EnumerateObject())
            {
                argument.Value.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace($"{tool.GetProperty("name")}.{argument.Name}");
                argument.Value.GetProperty("type").GetString().ShouldBeOneOf("string", "integer", "boolean", "array");
            }
        }
    }

    [Fact]
    public async Task Every_tool_answers_its_examples_as_its_schema_takes_them()
    {
        var tools = (await this.assistant.AskAsync("tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        tools.Count.ShouldBeGreaterThan(15);
        foreach (var tool in tools)
        {
            var schema = tool.GetProperty("inputSchema");
            var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToList();
            var arguments = new JsonObject(required.Select(name => KeyValuePair.Create(name, (JsonNode?)JsonNode.Parse(schema.GetProperty("properties").GetProperty(name).GetProperty("examples")[0].GetRawText()))));
            var result = (await this.assistant.CallAsync(tool.GetProperty("name").GetString()!, arguments)).GetProperty("result");
            IsError(result).ShouldBeFalse($"{tool.GetProperty("name")}: {result}");
            JsonDocument.Parse(Text(result)).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    [Theory]
    [InlineData("assess", """{"firm": ["MT-meridian-exchange"], "state": ["FR"], "limit": 1000}""", "assess --firm MT-meridian-exchange --state FR")]
    [InlineData("explain", """{"firm": "OKX", "state": "FR", "service": "b", "on": "2026-08-17"}""", "explain --firm OKX --state FR --service b --on 2026-08-17")]
    [InlineData("impact", """{"scenario": ["france-refuses-passports"], "firm": ["MT-meridian-exchange"]}""", "impact france-refuses-passports --firm MT-meridian-exchange")]
    [InlineData("repair", """{"firm": "MT-meridian-exchange", "state": "FR", "service": "h"}""", "repair --firm MT-meridian-exchange --state FR --service h")]
    [InlineData("register", """{"q": "okx"}""", "register search okx")]
    [InlineData("duties", """{"firm": ["MT-meridian-exchange"], "status": "overdue", "limit": 1000}""", "duties --firm MT-meridian-exchange --status overdue")]
    [InlineData("rules", """{"on": "2026-08-17", "limit": 1000}""", "rules list --on 2026-08-17")]
    public async Task A_tool_answers_as_the_command_does(string tool, string arguments, string command)
    {
        var result = (await this.assistant.CallAsync(tool, JsonNode.Parse(arguments)!.AsObject())).GetProperty("result");
        IsError(result).ShouldBeFalse(result.ToString());
        var expected = RunningProgram.RunWithData(assisted.Data, [.. command.Split(' '), "--format", "json"]).Json;
        Sorted(JsonDocument.Parse(Text(result)).RootElement).ShouldBe(Sorted(expected));
    }

    [Fact]
    public async Task Long_lists_come_in_pages_that_go_on_where_they_were_left()
    {
        var first = (await this.assistant.CallAsync("rules", new JsonObject { ["limit"] = 3 })).GetProperty("result").GetProperty("content");
        var more = first[1].GetProperty("text").GetString()!;
        more.ShouldStartWith("There is more: call rules again");
        var cursor = more.Split('"')[3];
        var second = (await this.assistant.CallAsync("rules", new JsonObject { ["limit"] = 3, ["after"] = cursor })).GetProperty("result");
        JsonDocument.Parse(Text(second)).RootElement.GetProperty("rules").GetArrayLength().ShouldBe(3);
        Text(second).ShouldNotBe(first[0].GetProperty("text").GetString());
        var usual = (await this.assistant.CallAsync("assess", [])).GetProperty("result");
        JsonDocument.Parse(Text(usual)).RootElement.GetProperty("decisions").GetArrayLength().ShouldBe(100);
    }

    [Theory]
    [InlineData("explain", """{"firm": "OKX", "state": "FR"}""", "service is missing (expected")]
    [InlineData("explain", """{"firm": "OKX", "state": "XX", "service": "a"}""", "state 'XX' is not a State of the EEA")]
    [InlineData("assess", """{"stat": "FR"}""", "did you mean 'state'?")]
    [InlineData("assess", """{"limit": "many"}""", "limit 'many' (expected a whole number from 1 to 1000)")]
    [InlineData("assess", """{"firm": {"id": 1}}""", "expected a text, a number, true or false, or a list of texts")]
    [InlineData("assess", """{"firm": [["OKX"]]}""", "expected a text, a number, true or false, or a list of texts")]
    [InlineData("assess", """{"after": "abc"}""", "is no cursor")]
    [InlineData("impact", """{"scenario": ["france-refuse-passports"]}""", "did you mean 'france-refuses-passports'?")]
    [InlineData("rule", """{"rule": "mica.65.lsted"}""", "did you mean 'mica.65.listed'?")]
    public async Task Bad_input_is_an_error_of_the_tool_with_one_clear_sentence(string tool, string arguments, string expected)
    {
        var result = (await this.assistant.CallAsync(tool, JsonNode.Parse(arguments)!.AsObject())).GetProperty("result");
        IsError(result).ShouldBeTrue();
        Text(result).ShouldContain(expected);
        Text(result).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_unknown_tool_is_refused_and_the_program_goes_on_and_ends_with_its_input()
    {
        using var own = await Assistant.StartAsync(assisted.Data);
        var refused = await own.CallAsync("erase", []);
        refused.GetProperty("error").GetProperty("message").GetString()!.ShouldContain("no tool 'erase' (expected one of assess");
        IsError((await own.CallAsync("scenarios", [])).GetProperty("result")).ShouldBeFalse();
        (await own.EndAsync()).ShouldBe((0, "", ""));
    }

    [Fact]
    public async Task A_line_that_is_no_message_is_a_complaint_with_its_number_and_the_next_is_answered()
    {
        using var own = await Assistant.StartAsync(assisted.Data);
        foreach (var line in (string[])["garbage", "[]", "{\"jsonrpc\": \"2.0\", ", ""]) await own.SendLineAsync(line);
        IsError((await own.CallAsync("scenarios", [])).GetProperty("result")).ShouldBeFalse();
        var (exitCode, output, errors) = await own.EndAsync();
        (exitCode, output).ShouldBe((0, ""));
        const string expected = "(expected a message of JSON-RPC 2.0, one on a line)";
        errors.ReplaceLineEndings("\n").ShouldBe(
            $"portolan: mcp, line 3 of the input: no JSON at column 1 {expected}\nportolan: mcp, line 4 of the input: a value of JSON that is no object (Array) {expected}\nportolan: mcp, line 5 of the input: no JSON at column 20 {expected}\n");
    }

    [Fact]
    public void An_option_that_cannot_be_used_is_a_complaint_before_anything_is_served() =>
        RunningProgram.Run("mcp", "--rulebook", "/nowhere").Refused(3, "no rulebook folder '/nowhere'");

    private static bool IsError(JsonElement result) => result.TryGetProperty("isError", out var error) && error.GetBoolean();

    private static string Text(JsonElement result) => result.GetProperty("content")[0].GetProperty("text").GetString()!;

    /// <summary>Pages are ordered by their keys and commands by what presses, so lists are compared whatever their order.</summary>
    private static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().Select(property => $"{property.Name}:{Sorted(property.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Sorted).Order(StringComparer.Ordinal)) + "]",
        _ => value.GetRawText(),
    };
}
