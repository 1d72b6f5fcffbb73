using System.Text;
using Microsoft.AspNetCore.Http;
using Portolan.Record.Files;
using Portolan.Recording;

namespace Portolan.Web;

/// <summary>Answers that a browser saves, and shows nowhere.</summary>
internal static class Downloads
{
    /// <summary>A file of the record, byte for byte. Nothing of a damaged one is sent.</summary>
    public static IResult File(Journal journal, FileHash hash, string name) => Results.Stream(
        async body =>
        {
            using var files = await journal.OpenFilesAsync();
            await files.CopyToAsync(hash, body);
        },
        "application/octet-stream",
        name);

    /// <summary>A text of a fixed form.</summary>
    public static IResult Text(string text, string name) => Results.Bytes(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", name);
}
