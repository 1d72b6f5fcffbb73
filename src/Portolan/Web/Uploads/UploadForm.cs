using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Portolan.Web.Uploads;

/// <summary>
/// A form with files, read as a stream: each file goes to a temporary one that is gone with the request, and of one that is too long nothing is
/// kept but its length. So what else was typed is there to be shown again.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="rule">How long a file may be.</param>
internal sealed class UploadForm(HttpContext context, UploadRule rule) : IFormFeature
{
    /// <summary>More than any form of ours has.</summary>
    private const int MaxParts = 2000;

    /// <summary>The longest text of a field, in bytes.</summary>
    private const int MaxText = 64 * 1024;

    /// <summary>The longest name of a file that is kept.</summary>
    private const int MaxName = 200;

    private const int MaxBoundary = 70;
    private const int BufferLength = 1 << 16;

    /// <inheritdoc/>
    public bool HasFormContentType => Boundary is not null;

    /// <inheritdoc/>
    public IFormCollection? Form { get; set; }

    private string? Boundary => MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        ? HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= MaxBoundary } boundary ? boundary : null
        : null;

    /// <inheritdoc/>
    public IFormCollection ReadForm() => ReadFormAsync(context.RequestAborted).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        if (Form is not null) return Form;
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var files = new FormFileCollection();
        var reader = new MultipartReader(Boundary ?? throw new InvalidDataException("no form with files"), context.Request.Body);
        for (var part = 0; await NextAsync(reader, cancellationToken) is { } section; part++)
        {
            if (part == MaxParts) throw new InvalidDataException($"more than {MaxParts} fields");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about) || HeaderUtilities.RemoveQuotes(about.Name).Value is not { Length: > 0 } name) throw new InvalidDataException("a field without a name");
            if (!about.IsFileDisposition()) fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await TextAsync(section.Body, cancellationToken));
            else if (NameOf(about) is { Length: > 0 } fileName) files.Add(await FileAsync(section.Body, name, fileName, cancellationToken));
        }
        return Form = new FormCollection(fields, files);
    }

    /// <summary>The next part; a body that breaks off is bad data, and one that is too long the server's own refusal.</summary>
    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellation);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (text.Length + read > MaxText) throw new InvalidDataException($"a field of more than {MaxText} bytes");
            text.Write(buffer, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private async Task<FormFile> FileAsync(Stream body, string name, string fileName, CancellationToken cancellation)
    {
        var kept = Temporary();
        context.Response.RegisterForDispose(kept);
        var (buffer, length) = (new byte[BufferLength], 0L);
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            length += read;
            if (length <= rule.MaxFile) await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return new FormFile(kept, 0, length, name, fileName);
    }

    private static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = BufferLength, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"portolan-{Path.GetRandomFileName()}"), options);
    }

    /// <summary>The name without the folders that some browsers put before it, and without characters that would not show.</summary>
    private static string NameOf(ContentDispositionHeaderValue about)
    {
        var given = (HeaderUtilities.RemoveQuotes(about.FileNameStar).Value is { Length: > 0 } star ? star : HeaderUtilities.RemoveQuotes(about.FileName).Value) ?? "";
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(last.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar)).Trim();
        return shown is "." or ".." ? "" : string.Concat(shown.EnumerateRunes().Take(MaxName));
    }
}
