using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Formats.Register;

namespace Portolan.Desks.Register;

/// <summary><c>portolan register</c>: the public register as facts.</summary>
internal static class RegisterCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options) => new("register", "The public register: import, browse, search, compare")
    {
        CreateImport(options), CreateList(options), CreateShow(options), CreateSearch(options), CreateDiff(options), CreateReport(options),
    };

    private static Command CreateImport(CommonOptions options)
    {
        var path = new Argument<string>("path") { Description = "a register file of ESMA, or a folder of them" };
        var date = new Option<string?>("--date") { Description = "the day a file was taken (default: in its name, or else the newest update of its rows)", HelpName = "DATE" };
        var command = new Command("import", "Take over register files, with a report of every repair and refusal") { path, date, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var imported = RegisterImport.Run(arguments.GetValue(path)!, CommonOptions.ParseDate("--date", arguments.GetValue(date)), RegisterFolders.Own(arguments.GetValue(options.Data)));
            ReportPrinter.Print(new ImportedReport(imported), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateList(CommonOptions options)
    {
        var kind = new Option<string?>("--kind") { Description = "list the entries of the newest file of this kind: casps, emtwp, artzz, ncasp or other", HelpName = "KIND" };
        var command = new Command("list", "The snapshots at hand, or the entries of one") { kind, options.Known, options.Register, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            if (arguments.GetValue(kind) is null && arguments.GetValue(options.Register) is null)
            {
                ReportPrinter.Print(new SnapshotListReport(RegisterFolders.Open(arguments.GetValue(options.Data))), format);
                return (int)ExitCode.Done;
            }
            ReportPrinter.Print(new EntryListReport(Chosen(arguments, options, ParseKind(arguments.GetValue(kind)))), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateShow(CommonOptions options)
    {
        var firm = new Argument<string>("firm") { Description = "an LEI, an id or a name" };
        var command = new Command("show", "One firm: its entries, their flaws, and its history over the snapshots") { firm, options.Known, options.Register, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var snapshot = Chosen(arguments, options, RegisterKind.Casps);
            var found = RegisterQuestions.FindFirm(FirmJoiner.Join(snapshot), arguments.GetValue(firm)!);
            var history = FirmHistory.Of(found, snapshot, RegisterFolders.Open(arguments.GetValue(options.Data)));
            ReportPrinter.Print(new FirmReport(snapshot, found, history), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateSearch(CommonOptions options)
    {
        var text = new Argument<string>("text") { Description = "words of a name, an LEI, or the code of a home State" };
        var command = new Command("search", "Firms by name, LEI or home State, whatever the accents") { text, options.Known, options.Register, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var snapshot = Chosen(arguments, options, RegisterKind.Casps);
            var query = arguments.GetValue(text)!;
            ReportPrinter.Print(new SearchReport(snapshot, query, new FirmSearch<RegisteredFirm>(FirmJoiner.Join(snapshot)).Find(query)), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDiff(CommonOptions options)
    {
        var before = new Argument<string>("old") { Description = "the earlier snapshot: its day, or a register file" };
        var after = new Argument<string>("new") { Description = "the later snapshot: its day, or a register file" };
        var command = new Command("diff", "What changed between two snapshots: who came, who left, what changed by field") { before, after, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var library = RegisterFolders.Open(arguments.GetValue(options.Data));
            var diff = RegisterDiff.Between(Named(library, arguments.GetValue(before)!), Named(library, arguments.GetValue(after)!));
            ReportPrinter.Print(new DiffReport(diff), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Command CreateReport(CommonOptions options)
    {
        var kind = new Option<string?>("--kind") { Description = "casps (the default), emtwp, artzz, ncasp or other", HelpName = "KIND" };
        var command = new Command("report", "What the import of a register file repaired, left open or refused") { kind, options.Known, options.Register, options.Data, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            RegisterKind? wanted = arguments.GetValue(kind) is { } text ? ParseKind(text) : arguments.GetValue(options.Register) is null ? RegisterKind.Casps : null;
            ReportPrinter.Print(new ImportedReport([new ImportedFile(Chosen(arguments, options, wanted), null)]), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static RegisterKind? ParseKind(string? text)
    {
        if (text is null) return null;
        if (RegisterKinds.TryParse(text, out var kind)) return kind;
        throw CommandException.Usage($"--kind '{text}' (expected casps, emtwp, artzz, ncasp or other)");
    }

    /// <summary>The file that --register names, or the newest of a kind that was known on the day of --known.</summary>
    private static RegisterSnapshot Chosen(ParseResult arguments, CommonOptions options, RegisterKind? kind)
    {
        var known = options.KnownOf(arguments);
        if (arguments.GetValue(options.Register) is { } file) return OpenFile(file, kind);
        var library = RegisterFolders.Open(arguments.GetValue(options.Data));
        var wanted = kind ?? RegisterKind.Casps;
        var snapshot = known is { } day ? library.AsOf(wanted, day) : library.Latest(wanted);
        return snapshot ?? throw CommandException.Usage($"no {wanted.Code()} snapshot at hand{(known is null ? "" : " from that day or before")} (portolan register list shows those there are)");
    }

    private static RegisterSnapshot Named(RegisterLibrary library, string text)
    {
        if (File.Exists(text)) return OpenFile(text, RegisterKind.Casps);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date)) throw CommandException.BadInput($"no register file '{text}' (expected a file, or the day of a snapshot as YYYY-MM-DD)");
        if (library.Find(RegisterKind.Casps, date) is { } snapshot) return snapshot;
        var days = string.Join(", ", library.Files.Where(known => known.Heading.Kind == RegisterKind.Casps).Select(known => $"{known.Heading.Date:yyyy-MM-dd}"));
        throw CommandException.Usage($"no CASPS snapshot of {text} at hand (expected one of {days}, or a file)");
    }

    private static RegisterSnapshot OpenFile(string file, RegisterKind? kind) =>
        File.Exists(file) ? RegisterReader.Open(file, kind) : throw CommandException.BadInput($"no register file '{file}'");
}
