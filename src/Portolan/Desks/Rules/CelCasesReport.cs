using System.Text.Json;
using Portolan.Cel.Conformance;
using Portolan.CommandLine;
using Spectre.Console;

namespace Portolan.Desks.Rules;

/// <summary>The answer of <c>cel run</c>.</summary>
internal sealed class CelCasesReport(IReadOnlyList<ConformanceResult> results) : IReport
{
    private IEnumerable<ConformanceResult> Failed => results.Where(result => !result.Passed);

    private int PassedCount => results.Count(result => result.Passed);

    /// <inheritdoc/>
    public void WriteTable(IAnsiConsole console)
    {
        foreach (var failed in Failed)
        {
            console.WriteLine($"line {failed.Case.Line}: {failed.Case.File}/{failed.Case.Section}/{failed.Case.Test}: {failed.Case.Source}");
            console.WriteLine($"  expected {Expected(failed)}");
            console.WriteLine($"  actual   {Actual(failed)}");
        }
        console.WriteLine($"{PassedCount} passed, {Failed.Count()} failed");
    }

    /// <inheritdoc/>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("passed", PassedCount);
        json.WriteNumber("failed", Failed.Count());
        json.WriteStartArray("failures");
        foreach (var failed in Failed)
        {
            json.WriteStartObject();
            json.WriteNumber("line", failed.Case.Line);
            json.WriteString("file", failed.Case.File);
            json.WriteString("section", failed.Case.Section);
            json.WriteString("test", failed.Case.Test);
            json.WriteString("expression", failed.Case.Source);
            json.WriteString("expected", Expected(failed));
            json.WriteString("actual", Actual(failed));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCsv(CsvWriter csv)
    {
        csv.Row("line", "file", "section", "test", "expression", "expected", "actual");
        foreach (var failed in Failed)
        {
            var tried = failed.Case;
            csv.Row(ReportText.Plain(tried.Line), tried.File, tried.Section, tried.Test, tried.Source, Expected(failed), Actual(failed));
        }
    }

    private static string Expected(ConformanceResult result) =>
        result.Case.ExpectedValue is { } value ? CelSource.Of(value) : $"an error ({result.Case.ExpectedError})";

    private static string Actual(ConformanceResult result) => result.Refusal ?? CelSource.Of(result.Actual!);
}
