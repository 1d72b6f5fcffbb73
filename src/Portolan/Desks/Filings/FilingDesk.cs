using System.Security.Cryptography;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Events;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Desks.Firms.State;
using Portolan.Record.Events;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Recording;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings;

/// <summary>Records what happens to filings.</summary>
/// <param name="writer">The record.</param>
/// <param name="files">Its files.</param>
/// <param name="keys">The keys of its people.</param>
/// <param name="who">Who records.</param>
internal sealed class FilingDesk(JournalWriter writer, IFileStore files, IPersonKeys keys, Actor who)
{
    private const string HtmlType = "text/html";
    private const string JsonType = "application/json";
    private const string FormType = "application/yaml";

    /// <summary>Prepares a filing from answers that were checked.</summary>
    /// <param name="form">The form.</param>
    /// <param name="formPath">Its file, which is kept with the filing.</param>
    /// <param name="firm">The firm that files.</param>
    /// <param name="check">The answers.</param>
    /// <param name="name">What to call it; null for the form's name and a number.</param>
    /// <exception cref="CommandException">The name cannot be used, or the answers are too long; nothing was recorded.</exception>
    public async Task<Filing> PrepareAsync(FilingForm form, string formPath, Firm firm, FilingCheck check, string? name)
    {
        var book = await writer.ReadAsync(new FilingsFold());
        var id = FilingRequests.NameOf(book, form, name);
        var formFile = await StoreAsync(formPath, FormType);
        var seal = new AnswerSeal(keys, id);
        var answers = await seal.MarkAsync(form.Fields, await StoreFilesAsync(check.Answers));
        var prepared = new FilingPrepared(form.Id, formFile, firm.Id, firm.Name, firm.IsFictional, await seal.SealAsync([.. form.Fields], answers), check.FromRecord);
        return await AppendAsync(book, id, 0, prepared);
    }

    /// <summary>Releases a filing.</summary>
    /// <param name="id">The filing.</param>
    /// <param name="on">The day that is to stand on it.</param>
    /// <param name="language">The language of the page.</param>
    /// <exception cref="CommandException">It may not be released, or not by this person; nothing was recorded.</exception>
    public async Task<Filing> ReleaseAsync(string id, DateOnly on, Language language)
    {
        var book = await writer.ReadAsync(new FilingsFold());
        var filing = FilingRequests.Releasable(FilingRequests.Find(book, id), who, on);
        var document = await new FilingReading(files, keys).OpenAsync(filing, new FilingRelease(on, who.ToString()), isAsFiled: true);
        if (AnswerSeal.HasErased(document.Answers)) throw CommandException.Usage($"'{id}' is about a person who was forgotten since, so it cannot be filed any more: prepare another");
        var kept = document with { Answers = AnswerSeal.Withhold(document.Answers) };
        var html = await FiledAsync(FilingHtml.Render(document, language), FilingHtml.Render(kept, language), $"{id}.html", HtmlType);
        var json = await FiledAsync(FilingJson.Render(document), FilingJson.Render(kept), $"{id}.json", JsonType);
        return await AppendAsync(book, id, filing.Version, new FilingReleased(on, language == Language.French ? "fr" : "en", html, json));
    }

    /// <summary>Withdraws a filing.</summary>
    /// <param name="id">The filing.</param>
    /// <param name="why">The reason.</param>
    /// <exception cref="CommandException">It was withdrawn before; nothing was recorded.</exception>
    public async Task<Filing> WithdrawAsync(string id, string why)
    {
        var book = await writer.ReadAsync(new FilingsFold());
        var filing = FilingRequests.Withdrawable(FilingRequests.Find(book, id), why);
        return await AppendAsync(book, id, filing.Version, new FilingWithdrawn(why.Trim()));
    }

    private async Task<Filing> AppendAsync(FilingBook book, string id, long version, FilingEvent what)
    {
        var fold = new FilingsFold();
        var recorded = FilingEvents.Forms.Write(what);
        FilingRequests.CheckLength(recorded.Payload);
        foreach (var entry in await writer.AppendAsync(FilingEvents.StreamOf(id), version, [recorded], who)) book = fold.Apply(book, entry);
        return book.Find(id)!;
    }

    private async Task<FiledDocument> FiledAsync(byte[] filed, byte[] kept, string name, string mediaType)
    {
        using var content = new MemoryStream(kept);
        var file = new FileReference(await files.PutAsync(content), name, mediaType);
        return new FiledDocument(Convert.ToHexStringLower(SHA256.HashData(filed)), filed.LongLength, file);
    }

    private async Task<IReadOnlyDictionary<string, Answer>> StoreFilesAsync(IReadOnlyDictionary<string, Answer> answers)
    {
        var stored = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (name, answer) in answers) stored.Add(name, await StoreFilesAsync(answer));
        return stored;
    }

    private async Task<Answer> StoreFilesAsync(Answer answer)
    {
        switch (answer)
        {
            case GivenFileAnswer given:
                return new FileAnswer(await StoreAsync(given.Path, null), given.Text);
            case ObjectAnswer item:
                return item with { Fields = await StoreFilesAsync(item.Fields) };
            case ListAnswer list:
                var items = new List<Answer>();
                foreach (var item in list.Items) items.Add(await StoreFilesAsync(item));
                return new ListAnswer(items);
            default:
                return answer;
        }
    }

    private async Task<FileReference> StoreAsync(string path, string? mediaType)
    {
        await using var content = File.OpenRead(path);
        return new FileReference(await files.PutAsync(content), Path.GetFileName(path), mediaType);
    }
}
