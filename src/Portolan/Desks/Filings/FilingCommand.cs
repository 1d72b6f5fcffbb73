using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Desks.Rules;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings;

/// <summary><c>portolan filing</c>: what is sent to authorities, prepared, released by a second person, and kept so that it can be made again.</summary>
internal static class FilingCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Create(CommonOptions options)
    {
        var (views, recording) = (new FilingViews(options), new FilingRecording(options));
        return new Command("filing", "Notifications to authorities: what the law asks for, prepared from the record, released by a second person, and provable afterwards")
        {
            CreateForms(options), recording.CreatePrepare(), recording.CreateRelease(), recording.CreateWithdraw(), views.CreateList(), views.CreateShow(), views.CreateVerify(),
        };
    }

    /// <summary>The forms of the rulebook, and the one of a name.</summary>
    /// <exception cref="CommandException">There is none of that name.</exception>
    public static FilingForm Find(FilingForms forms, string id) =>
        forms.Find(id) ?? throw CommandException.Usage($"no form '{id}' (expected one of {string.Join(", ", forms.All.Select(form => form.Id))})");

    /// <summary>The option for a language.</summary>
    public static Option<string> Language() => new("--language") { Description = "en (the default) or fr", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };

    private static Command CreateForms(CommonOptions options)
    {
        var named = new Argument<string?>("form") { Description = "a form; without one, all of them", HelpName = "FORM", Arity = ArgumentArity.ZeroOrOne };
        var language = Language();
        var command = new Command("forms", "The forms, or the fields of one: what is asked, by which provision, when, and what the record answers by itself") { named, language, options.Rulebook, options.Format };
        command.SetAction(arguments =>
        {
            var format = options.FormatOf(arguments);
            var words = CommonOptions.LanguageOf(arguments.GetValue(language)!);
            var forms = FilingForms.Load(RulebookFolder.Find(arguments, options));
            ReportPrinter.Print(arguments.GetValue(named) is { } id ? new FormReport(Find(forms, id), words) : new FormListReport(forms, words), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
