using System.Globalization;
using Portolan.Cel.Checking;
using Portolan.Cel.Values;

namespace Portolan.Cel.Evaluation.Libraries;

/// <summary>
/// Dates and days as conditions of law write them: <c>date("2025-03-01")</c> is midnight in UTC at the start of that day, and
/// <c>days(n)</c> is n times 24 hours. Not part of the language: add it to an environment with
/// <see cref="CelEnvironmentBuilder.AddLibrary"/>.
/// </summary>
public sealed class DateLibrary : ICelLibrary
{
    /// <summary>The most days that a span of time holds.</summary>
    public const int MaxDays = 106_751;

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => ["date", "days"];

    /// <inheritdoc/>
    public CelFunction? Find(string name) => name switch
    {
        "date" => CelFunction.Global(name, [CelType.String], CelType.Timestamp, a => ParseDate(((CelString)a[0]).Value)),
        "days" => CelFunction.Global(name, [CelType.Int], CelType.Duration, a => MakeDays(((CelInt)a[0]).Value)),
        _ => null,
    };

    private static CelValue ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? CelTimestamp.OfDate(date)
            : new CelError(CelErrorCode.InvalidConversion, $"Type conversion error: '{text}' is no date such as 2025-03-01");

    private static CelValue MakeDays(long count) =>
        count is < -MaxDays or > MaxDays
            ? new CelError(CelErrorCode.OutOfRange, $"range error: a span of time has at most {MaxDays} days")
            : CelDuration.OfDays(count);
}
