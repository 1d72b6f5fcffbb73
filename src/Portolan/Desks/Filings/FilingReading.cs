using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Record.Files;
using Portolan.Record.Privacy;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings;

/// <summary>Puts together what a filing is made of, from the record alone: its answers, and the form as it was.</summary>
/// <param name="files">The files of the record.</param>
/// <param name="keys">The keys of its people.</param>
internal sealed class FilingReading(IFileStore files, IPersonKeys keys)
{
    /// <summary>A filing with its form and its answers.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="release">The release, while it is not recorded yet.</param>
    /// <param name="isAsFiled">Whether it is to be as it was filed, whatever became of it since.</param>
    /// <exception cref="Portolan.Record.RecordException">The form is missing or damaged, or something sealed does not open.</exception>
    public async Task<FilingDocument> OpenAsync(Filing filing, FilingRelease? release = null, bool isAsFiled = false)
    {
        var form = await FormOf(filing.Content.FormFile);
        var answers = await new AnswerSeal(keys, filing.Id).OpenAsync([.. form.Fields], filing.Content.Answers);
        var recorded = filing.Release is { } released ? new FilingRelease(released.On, filing.Released!.Who.ToString()) : null;
        return new FilingDocument(filing, form, answers, release ?? recorded, isAsFiled);
    }

    private async Task<FilingForm> FormOf(FileReference file)
    {
        using var content = new MemoryStream();
        await files.CopyToAsync(file.File.Hash, content);
        content.Position = 0;
        using var text = new StreamReader(content);
        return FormReader.Read(text, file.Name ?? file.File.Hash.ToString());
    }
}
