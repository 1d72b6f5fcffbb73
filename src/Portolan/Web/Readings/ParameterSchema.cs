using System.Globalization;
using System.Text.Json.Nodes;

namespace Portolan.Web.Readings;

/// <summary>Parameters as JSON Schema.</summary>
internal static class ParameterSchema
{
    /// <summary>The schema of the values of a parameter: a list where it may be given more than once.</summary>
    public static JsonObject Of(Parameter parameter) => parameter.IsRepeated ? new JsonObject { ["type"] = "array", ["items"] = OfOne(parameter) } : OfOne(parameter);

    /// <summary>The same with its description and an example within, for arguments that have no other place for them.</summary>
    public static JsonObject OfArgument(Parameter parameter)
    {
        var schema = Of(parameter);
        schema["description"] = parameter.Description;
        schema["examples"] = new JsonArray(ExampleOf(parameter));
        return schema;
    }

    /// <summary>A value that can be used.</summary>
    public static JsonNode ExampleOf(Parameter parameter)
    {
        JsonNode one = parameter.Kind switch
        {
            ParameterKind.Number => int.Parse(parameter.Example, CultureInfo.InvariantCulture),
            ParameterKind.Flag => parameter.Example == "true",
            _ => parameter.Example,
        };
        return parameter.IsRepeated ? new JsonArray(one) : one;
    }

    private static JsonObject OfOne(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number => new JsonObject { ["type"] = "integer", ["minimum"] = parameter.Least, ["maximum"] = parameter.Greatest },
        ParameterKind.Flag => new JsonObject { ["type"] = "boolean" },
        ParameterKind.Day => new JsonObject { ["type"] = "string", ["pattern"] = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|today)$" },
        _ when parameter.Choices.Count > 0 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. parameter.Choices.Select(choice => JsonValue.Create(choice))]) },
        _ => new JsonObject { ["type"] = "string" },
    };
}
