using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Portolan.Web.Readings;

namespace Portolan.Tests.Web;

public sealed class ApiDocumentTests(ServedProgram served) : IClassFixture<ServedProgram>
{
    private static readonly string Filings = Path.Combine(Repository.Root, "tests", "Portolan.Tests", "CommandLine", "Filings");

    /// <summary>Addresses whose answers differ in shape, besides those that the examples of parameters make.</summary>
    private static readonly string[] Addresses =
    [
        "assess?firm=OKX&decision=permitted&known=2026-07-01", "assess?scenario=france-refuses-passports&state=FR&limit=200", "assess?decision=unsettled&limit=1000",
        "explain?firm=OKX&state=FR&service=b", "explain?firm=MT-meridian-exchange&state=FR&service=a&scenario=france-refuses-passports", "explain?firm=AT-osl-eu-gmbh&state=PL&service=e",
        "repair?firm=MT-meridian-exchange&state=FR&service=h", "repair?firm=OKX&state=FR&service=h", "impact?scenario=france-refuses-passports", "impact?scenario=esma-supervises",
        "timeline?from=2025-01-01&until=2026-12-31&firm=MT-meridian-exchange", "states/FR?scenario=france-refuses-passports", "plan?scenario=france-refuses-passports&firm=MT-meridian-exchange",
        "clocks?all=true", "register?q=no-such-firm", "register/firms/OKX", "register/report", "register/entries", "rules?scenario=france-refuses-passports", "duties?all=true", "limits?firm=OKX",
        "deadline?from=2026-12-18T10:00&within=4%20hours&in=EU", "record/entries?limit=1000", "filings/forms",
    ];

    [Fact]
    public async Task Every_address_of_the_api_is_in_the_document_with_a_summary_described_parameters_and_its_answers()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");
        var endpoints = served.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)).ToList();
        endpoints.Count.ShouldBeGreaterThan(35);
        foreach (var endpoint in endpoints)
        {
            var path = paths.GetProperty("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
            foreach (var method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods)
            {
                var operation = path.GetProperty(method.ToLowerInvariant());
                operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(endpoint.RoutePattern.RawText);
                operation.GetProperty("responses").EnumerateObject().Count().ShouldBeGreaterThan(1);
                foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToList() : [])
                {
                    parameter.GetProperty("description").GetString().ShouldNotBeNullOrWhiteSpace($"{endpoint.RoutePattern.RawText}: {parameter}");
                    parameter.TryGetProperty("schema", out _).ShouldBeTrue($"{parameter}");
                    parameter.TryGetProperty("example", out _).ShouldBeTrue($"{parameter}");
                }
            }
        }
    }

    [Fact]
    public async Task Every_parameter_of_a_path_is_in_it_and_every_reading_has_another_name()
    {
        await Task.CompletedTask;
        foreach (var reading in Catalogue.All)
        {
            var named = System.Text.RegularExpressions.Regex.Matches(reading.Path, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
            reading.Parameters.Where(parameter => parameter.IsInPath).Select(parameter => parameter.Name).ShouldBe(named, reading.Id);
            reading.Parameters.Select(parameter => parameter.Name).ShouldBeUnique(reading.Id);
        }
        Catalogue.All.Select(reading => reading.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Every_answer_is_of_the_schema_that_the_document_has_for_it()
    {
        if (!served.Run("filing", "list").Contains("mica-65-1", StringComparison.Ordinal))
        {
            served.Run("filing", "prepare", "mica-65", "--firm", "MT-meridian-exchange", "--input", Path.Combine(Filings, "mica-65.yaml"), "--by", "marie");
            served.Run("filing", "release", "mica-65-1", "--by", "paul");
        }
        served.Run("firm", "state", "MT-meridian-exchange", "microenterprise=false", "ownFunds=200000", "--by", "test");
        served.Run("firm", "application", "MT-meridian-exchange", "--kind", "extension", "--submitted", "2026-01-05", "--services", "h", "--by", "test");
        served.Run("firm", "measure", "MT-meridian-exchange", "FR", "--power", "art-102", "--from", "2026-02-01", "--by", "test");
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        foreach (var address in Catalogue.All.Select(ExampleOf).Concat(Addresses))
        {
            using var answer = await served.Client.GetAsync(Reading.Prefix + address, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {text}");
            var media = answer.Content.Headers.ContentType!.MediaType!;
            var schema = OperationOf(document, address).GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty(media).GetProperty("schema");
            check.Problems(schema, media == ReadingAnswer.Json ? JsonDocument.Parse(text).RootElement : JsonSerializer.SerializeToElement(text)).Take(5).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task Every_refusal_is_of_the_schema_that_the_document_has_for_it()
    {
        var document = await DocumentAsync();
        var check = new SchemaCheck(document);
        foreach (var (address, status) in new[] { ("assess?on=yesterday", "400"), ("states/XX", "404") })
        {
            using var answer = await served.Client.GetAsync(Reading.Prefix + address, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var schema = OperationOf(document, address).GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/problem+json").GetProperty("schema");
            check.Problems(schema, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("""{"id": "x", "lei": null, "name": "X"}""", "no home")]
    [InlineData("""{"id": 1, "lei": null, "name": "X", "home": null}""", "is no")]
    [InlineData("""{"id": "x", "lei": null, "name": "X", "home": null, "more": 1}""", "more is not in the schema")]
    public async Task The_check_of_schemas_finds_what_is_not_of_the_schema(string value, string expected)
    {
        var document = await DocumentAsync();
        var firm = document.GetProperty("components").GetProperty("schemas").GetProperty("Firm");
        new SchemaCheck(document).Problems(firm, JsonDocument.Parse(value).RootElement).ShouldHaveSingleItem().ShouldContain(expected);
    }

    private static string ExampleOf(Reading reading)
    {
        var path = reading.Parameters.Where(parameter => parameter.IsInPath).Aggregate(reading.Path, (text, parameter) => text.Replace($"{{{parameter.Name}}}", parameter.Example, StringComparison.Ordinal));
        return $"{path}?{string.Join('&', reading.Parameters.Where(parameter => parameter is { IsRequired: true, IsInPath: false }).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example)}"))}";
    }

    private static JsonElement OperationOf(JsonElement document, string address)
    {
        var parts = (Reading.Prefix + address).Split('?')[0].Split('/');
        return document.GetProperty("paths").EnumerateObject().Where(path => path.Name.Split('/') is var own && own.Length == parts.Length && own.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{')))
            .OrderBy(path => path.Name.Count(letter => letter == '{')).First().Value.GetProperty("get");
    }

    private async Task<JsonElement> DocumentAsync() =>
        JsonDocument.Parse(await served.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;
}
