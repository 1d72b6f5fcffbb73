using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Filings.Rendering;
using Portolan.Desks.Filings.State;
using Portolan.Record.Folds;
using Portolan.Recording;
using Portolan.Rules.Rulebooks;

namespace Portolan.Desks.Filings;

/// <summary>The verbs that show filings.</summary>
internal sealed class FilingViews(CommonOptions options)
{
    /// <summary>The filing that a command is about.</summary>
    public static Argument<string> Named() => new("filing") { Description = "the filing", HelpName = "ID" };

    /// <summary><c>filing list</c>.</summary>
    public Command CreateList()
    {
        var command = new Command("list", "The filings of the record") { options.Known, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            ReportPrinter.Print(new FilingListReport((await ReadAsync(arguments, cancellation)).Filings), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>filing show</c>.</summary>
    public Command CreateShow()
    {
        var named = Named();
        var language = new Option<string?>("--language") { Description = "en or fr (default: that of the release, else en)", HelpName = "LANGUAGE" };
        var format = new Option<string>("--format") { Description = "table (for people), json (the data as filed) or html (the page as filed)", HelpName = "table|json|html", DefaultValueFactory = _ => "table" };
        var output = new Option<string?>("--output") { Description = "write the page or the data to this file", HelpName = "FILE" };
        var command = new Command("show", "A filing: its answers, or the page and the data that are sent") { named, language, format, output, options.Known, options.Data, options.Store };
        command.SetAction(async (arguments, cancellation) =>
        {
            var asked = arguments.GetValue(language) is { } text ? CommonOptions.LanguageOf(text) : (Language?)null;
            var (form, path) = (arguments.GetValue(format)!, arguments.GetValue(output));
            if (form is not ("table" or "json" or "html")) throw CommandException.Usage($"--format '{form}' (expected table, json or html)");
            if (form == "table" && path is not null) throw CommandException.Usage("--output goes with --format html or json");
            var filing = FilingRequests.Find(await ReadAsync(arguments, cancellation), arguments.GetValue(named)!);
            var words = asked ?? CommonOptions.LanguageOf(filing.Release?.Language ?? "en");
            var document = await OpenAsync(arguments, reading => reading.OpenAsync(filing));
            if (form == "table") ReportPrinter.Print(new FilingReport(document, words), OutputFormat.Table);
            else await WriteAsync(form == "html" ? FilingHtml.Render(document, words) : FilingJson.Render(document), path);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>filing verify</c>.</summary>
    public Command CreateVerify()
    {
        var named = Named();
        var command = new Command("verify", "Make a released filing again from the record and hold it against the hashes that were recorded") { named, options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var filing = FilingRequests.Find(await ReadAsync(arguments, cancellation), arguments.GetValue(named)!);
            if (filing.Release is null) throw CommandException.Usage($"'{filing.Id}' was not released, so there is nothing to hold it against");
            var journal = Journal.Of(arguments, options);
            using var files = await journal.OpenFilesAsync(cancellation);
            using var keys = await journal.OpenKeysAsync(cancellation);
            var report = new FilingProofReport(filing, await FilingProof.OfAsync(filing, files, keys));
            ReportPrinter.Print(report, format);
            return (int)(report.Holds ? ExitCode.Done : ExitCode.No);
        });
        return command;
    }

    private async Task<FilingBook> ReadAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var asOf = options.KnownOf(arguments) is { } day ? AsOf.Day(day) : AsOf.Now;
        return (await Journal.Of(arguments, options).ReadAsync(new FilingsFold(), asOf, cancellation))?.State ?? new FilingBook();
    }

    private async Task<T> OpenAsync<T>(ParseResult arguments, Func<FilingReading, Task<T>> open)
    {
        var journal = Journal.Of(arguments, options);
        using var files = await journal.OpenFilesAsync();
        using var keys = await journal.OpenKeysAsync();
        return await open(new FilingReading(files, keys));
    }

    private static async Task WriteAsync(byte[] content, string? path)
    {
        if (path is null)
        {
            await using var standard = Console.OpenStandardOutput();
            await standard.WriteAsync(content);
            return;
        }
        using (var file = OutputFile.Create(path))
        {
            await file.Stream.WriteAsync(content);
            file.Keep();
        }
        Console.WriteLine($"Written: {path}, {ReportText.Number(content.Length)} bytes, sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))}");
    }
}
