using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portolan.CommandLine;

namespace Portolan.Web.Readings;

/// <summary>The answer of a reading, complete before anything of it is sent.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Next">The cursor of the next page; null where this is all.</param>
internal sealed record ReadingAnswer(byte[] Body, string? Next = null)
{
    /// <summary>The media type of reports.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of texts.</summary>
    public const string PlainText = "text/plain";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A report as the command line prints it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="next">The cursor of the next page, or null.</param>
    public static ReadingAnswer Of(IReport report, string? next = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) report.WriteJson(json);
        return new ReadingAnswer(stream.ToArray(), next);
    }

    /// <summary>A text.</summary>
    public static ReadingAnswer Of(string text) => new(Encoding.UTF8.GetBytes(text));
}
