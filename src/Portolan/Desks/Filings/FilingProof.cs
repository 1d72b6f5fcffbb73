using System.Security.Cryptography;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Events;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Record;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings;

/// <summary>A document of a filing, made again from the record.</summary>
/// <param name="Name">Which: <c>html</c> or <c>json</c>.</param>
/// <param name="Recorded">What was recorded of it.</param>
/// <param name="Found">The SHA-256 of what the record gives now; null where somebody that it is about was forgotten.</param>
/// <param name="KeptFound">The same of the document without what is about people.</param>
/// <param name="KeptFault">What is wrong with the file that was kept, or null.</param>
internal sealed record FilingProof(string Name, FiledDocument Recorded, string? Found, string KeptFound, string? KeptFault)
{
    /// <summary>Whether nothing differs.</summary>
    public bool Holds => (Found is null || Found == Recorded.Sha256) && KeptFound == Recorded.Kept.File.Hash.ToString() && KeptFault is null;

    /// <summary>Makes the documents of a released filing again.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="files">The files of the record.</param>
    /// <param name="keys">The keys of its people.</param>
    /// <exception cref="RecordException">The form is missing or damaged, or something sealed does not open.</exception>
    public static async Task<IReadOnlyList<FilingProof>> OfAsync(Filing filing, IFileStore files, IPersonKeys keys)
    {
        var release = filing.Release!;
        var language = release.Language == "fr" ? Language.French : Language.English;
        var document = await new FilingReading(files, keys).OpenAsync(filing, isAsFiled: true);
        return [await ProveAsync("html", release.Html, made => FilingHtml.Render(made, language)), await ProveAsync("json", release.Json, FilingJson.Render)];

        async Task<FilingProof> ProveAsync(string name, FiledDocument recorded, Func<FilingDocument, byte[]> render)
        {
            var found = AnswerSeal.HasErased(document.Answers) ? null : Hash(render(document));
            return new FilingProof(name, recorded, found, Hash(render(document with { Answers = AnswerSeal.Withhold(document.Answers) })), await FaultOf(recorded.Kept.File.Hash, files));
        }
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<string?> FaultOf(FileHash kept, IFileStore files)
    {
        try
        {
            await files.CopyToAsync(kept, Stream.Null);
            return null;
        }
        catch (RecordException damaged)
        {
            return damaged.Message;
        }
    }
}
