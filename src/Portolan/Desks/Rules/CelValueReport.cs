using System.Text.Json;
using Portolan.Cel.Values;
using Portolan.CommandLine;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>cel eval</c>: a value, or the error that it came to.</summary>
internal sealed class CelValueReport(CelValue value) : IReport
{
    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console) => console.WriteLine(CelSource.Of(value));

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (value is CelError error)
        {
            json.WriteString("error", error.Message);
            json.WriteString("code", error.Code.ToString());
        }
        else
        {
            json.WritePropertyName("value");
            CelJson.Write(json, value);
            json.WriteString("type", value.TypeName);
        }
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("value", "type", "error");
        if (value is CelError error) csv.Row(null, null, error.Message);
        else csv.Row(CelSource.Of(value), value.TypeName, null);
    }
}
