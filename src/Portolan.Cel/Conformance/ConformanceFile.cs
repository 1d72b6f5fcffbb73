using System.Text.Json;
using Portolan.Cel.Values;

namespace Portolan.Cel.Conformance;

/// <summary>Reads files of conformance cases: one JSON object a line.</summary>
public static class ConformanceFile
{
    /// <summary>The cases of a file, read as they are asked for; blank lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ConformanceFileException">A line is no case; thrown when it is reached.</exception>
    public static IEnumerable<ConformanceCase> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return ReadLine(path, number, line);
        }
    }

    private static ConformanceCase ReadLine(string path, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return ReadCase(number, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or OverflowException)
        {
            throw new ConformanceFileException(path, number, $"not a conformance case: {e.Message}", e);
        }
    }

    private static ConformanceCase ReadCase(int number, JsonElement root)
    {
        var bindings = root.GetProperty("bindings").EnumerateObject().ToDictionary(b => b.Name, b => JsonValue.Read(b.Value));
        var declared = root.TryGetProperty("declares", out var names) ? names.EnumerateArray().Select(Text).ToArray() : [];
        var expected = root.GetProperty("expect");
        var hasValue = expected.TryGetProperty("value", out var value);
        return new ConformanceCase(
            number,
            Text(root.GetProperty("file")),
            Text(root.GetProperty("section")),
            Text(root.GetProperty("test")),
            Text(root.GetProperty("expr")),
            bindings,
            declared,
            root.GetProperty("unchecked").GetBoolean(),
            hasValue ? JsonValue.Read(value) : null,
            hasValue ? null : Text(expected.GetProperty("error")));
    }

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException("a text is null");
}
