using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Portolan.CommandLine;
using Portolan.Formats;
using Portolan.Record;
using Portolan.Rules;
using Portolan.Web.Readings;

namespace Portolan.Web.Assistants;

/// <summary>A reading as a tool: its parameters are the tool's arguments, and its report is the tool's answer.</summary>
/// <param name="reading">The reading.</param>
internal sealed class ReadingTool(Reading reading)
{
    /// <summary>What assistants are told of it.</summary>
    public Tool Declaration { get; } = new()
    {
        Name = reading.Id,
        Title = reading.Summary,
        Description = reading.Description is { } more ? $"{reading.Summary}. {more}" : $"{reading.Summary}.",
        InputSchema = JsonSerializer.SerializeToElement(InputSchema(reading)),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
    };

    /// <summary>Asks it.</summary>
    /// <param name="room">What it is answered from.</param>
    /// <param name="arguments">What the assistant gave.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The report as JSON, and the cursor of the next page where there is one; or an error that says in one sentence what was expected.</returns>
    public async ValueTask<CallToolResult> CallAsync(ChartRoom room, IDictionary<string, JsonElement>? arguments, CancellationToken cancellation)
    {
        try
        {
            var given = Given.Of(reading.Parameters, [.. Usual(arguments), .. (arguments ?? new Dictionary<string, JsonElement>()).SelectMany(argument => Texts(argument.Key, argument.Value))]);
            var answer = await reading.Answer(new Asking(reading.Id, given, room, cancellation));
            var result = new CallToolResult { Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(answer.Body) }] };
            if (answer.Next is { } next) result.Content.Add(new TextContentBlock { Text = $"There is more: call {reading.Id} again with the same arguments and \"after\": \"{next}\"." });
            return result;
        }
        catch (Exception refused) when (refused is CommandException or NotThereException or RulebookException or InputException or RecordException)
        {
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = refused.Message }] };
        }
    }

    /// <summary>Assistants read lists in pages unless they say otherwise, as what they read is dear.</summary>
    private IEnumerable<(string, string?)> Usual(IDictionary<string, JsonElement>? arguments) =>
        reading.IsPaged && arguments?.ContainsKey(CommonParameters.Limit.Name) != true ? [(CommonParameters.Limit.Name, ReportText.Plain(CommonParameters.UsuallyOnAPage))] : [];

    private static IEnumerable<(string, string?)> Texts(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? throw Refuse(name, value) : Texts(name, item)),
        JsonValueKind.Null => [],
        JsonValueKind.String => [(name, value.GetString())],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [(name, value.GetRawText())],
        _ => throw Refuse(name, value),
    };

    private static CommandException Refuse(string name, JsonElement value) => CommandException.Usage($"{name} '{value.GetRawText()}' (expected a text, a number, true or false, or a list of texts)");

    private static JsonObject InputSchema(Reading reading) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(reading.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)ParameterSchema.OfArgument(parameter)))),
        ["required"] = new JsonArray([.. reading.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => JsonValue.Create(parameter.Name))]),
        ["additionalProperties"] = false,
    };
}
