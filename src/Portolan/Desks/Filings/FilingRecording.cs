using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Answers;
using Portolan.Desks.Filings.State;
using Portolan.Desks.Firms;
using Portolan.Desks.Firms.State;
using Portolan.Desks.Rules;
using Portolan.Record.Events;
using Portolan.Recording;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Desks.Filings;

/// <summary>The verbs that record something about a filing.</summary>
internal sealed class FilingRecording(CommonOptions options)
{
    /// <summary>An entry of the record holds 64 KB of answers; comments and indentation may be many times that.</summary>
    private const int MaxInput = 1 << 20;

    private readonly Option<string?> by = Recorder.By();

    /// <summary><c>filing prepare</c>.</summary>
    public Command CreatePrepare()
    {
        var named = new Argument<string>("form") { Description = "the form", HelpName = "FORM" };
        var firmOption = new Option<string>("--firm") { Description = "the firm that files: an LEI, an id or a name", HelpName = "FIRM", Required = true };
        var input = new Option<string?>("--input") { Description = "the answers, as YAML or JSON; the paths of files start from its folder", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "what to call the filing (default: the form and a number)", HelpName = "ID" };
        var command = new Command("prepare", "Prepare a filing: the record answers what it can, an input file the rest, and everything missing or wrong is listed at once") { named, firmOption, input, name, this.by, options.Rulebook, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var who = Recorder.Of(arguments, this.by);
            var forms = FilingForms.Load(RulebookFolder.Find(arguments, options));
            var form = FilingCommand.Find(forms, arguments.GetValue(named)!);
            var (answers, folder) = ReadInput(arguments.GetValue(input));
            var journal = Journal.Of(arguments, options);
            var firms = (await journal.ReadAsync(new FirmsFold(), default, cancellation))?.State ?? new FirmBook();
            var firm = FirmDesk.Find(firms, arguments.GetValue(firmOption)!);
            var check = FilingCheck.Of(form, firm, answers, folder);
            check.Require(form);
            var filing = await RecordAsync(journal, who, desk => desk.PrepareAsync(form, forms.PathOf(form), firm, check, arguments.GetValue(name)));
            return await PrintAsync(journal, filing, format);
        });
        return command;
    }

    /// <summary><c>filing release</c>.</summary>
    public Command CreateRelease()
    {
        var on = FirmOptions.Day("--on", "the day that is to stand on it (default: today, in UTC)");
        var language = FilingCommand.Language();
        return Verb("release", "Release a filing that somebody else prepared: the page and the data as they are to be sent are hashed and kept", (arguments, desk, id) =>
        {
            var day = FirmOptions.DayOf(arguments, on) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            return desk.ReleaseAsync(id, day, CommonOptions.LanguageOf(arguments.GetValue(language)!));
        }, on, language);
    }

    /// <summary><c>filing withdraw</c>.</summary>
    public Command CreateWithdraw()
    {
        var why = new Option<string>("--why") { Description = "the reason", HelpName = "TEXT", Required = true };
        return Verb("withdraw", "Say that a filing is no longer meant; what was recorded of it stays", (arguments, desk, id) => desk.WithdrawAsync(id, arguments.GetValue(why)!), why);
    }

    private Command Verb(string verb, string description, Func<ParseResult, FilingDesk, string, Task<Filing>> request, params ReadOnlySpan<Option> own)
    {
        var named = FilingViews.Named();
        var command = CommonOptions.With(CommonOptions.With(new Command(verb, description) { named }, own), this.by, options.Data, options.Store, options.Format);
        command.SetAction(async (arguments, _) =>
        {
            var format = options.FormatOf(arguments);
            var who = Recorder.Of(arguments, this.by);
            var journal = Journal.Of(arguments, options);
            var filing = await RecordAsync(journal, who, desk => request(arguments, desk, arguments.GetValue(named)!));
            return await PrintAsync(journal, filing, format);
        });
        return command;
    }

    private static async Task<Filing> RecordAsync(Journal journal, Actor who, Func<FilingDesk, Task<Filing>> request)
    {
        await using var writer = await journal.WriteAsync();
        using var files = await journal.OpenFilesAsync();
        using var keys = await journal.OpenKeysAsync();
        return await request(new FilingDesk(writer, files, keys, who));
    }

    private static async Task<int> PrintAsync(Journal journal, Filing filing, OutputFormat format)
    {
        using var files = await journal.OpenFilesAsync();
        using var keys = await journal.OpenKeysAsync();
        ReportPrinter.Print(new FilingReport(await new FilingReading(files, keys).OpenAsync(filing), Language.English), format);
        return (int)ExitCode.Done;
    }

    private static (YamlMapping? Answers, string Folder) ReadInput(string? path)
    {
        if (path is null) return (null, Environment.CurrentDirectory);
        using var reader = new StringReader(GivenFile.ReadText(path, "the answers to a form", MaxInput));
        return (YamlDocument.Read(reader, path).Mapping, Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
