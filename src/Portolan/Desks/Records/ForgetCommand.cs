using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record forget</c>: erases what is sealed of a person.</summary>
internal static class ForgetCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var named = new Argument<string>("person") { Description = "the person: p- and 26 letters (portolan record people lists them)" };
        var why = new Option<string>("--why") { Description = "why, without personal data: it stays in the record for good", HelpName = "TEXT", Required = true };
        var by = Recorder.By();
        var command = new Command("forget", "Destroy the key of a person, for good: what is sealed of them can never be read again, and the proof still holds")
        {
            named, why, by, options.Data, options.Store, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var person = PersonId.TryParse(arguments.GetValue(named), out var parsed)
                ? parsed
                : throw CommandException.Usage("PERSON is not the id of a person (expected p- and 26 of a-z 2-7; portolan record people lists them)");
            var (reason, who) = (ReasonOf(arguments.GetValue(why)!), Recorder.Of(arguments, by));
            var place = RecordPlaces.Asked(arguments, options);
            using var store = await place.WriteAsync(cancellation);
            using var keys = await place.OpenPersonKeysAsync(cancellation: cancellation);
            var values = (await SealedPeople.InAsync(store, cancellation)).FirstOrDefault(known => known.Person == person)?.Values ?? 0;
            var entry = await Forgetting.ForgetAsync(store, keys, person, who, reason, cancellation);
            await store.PublishAsync(cancellation);
            ReportPrinter.Print(new ForgottenReport(person, values, entry), format);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string ReasonOf(string text) => text.Trim() is { Length: > 0 and <= Forgetting.MaxWhy } reason
        ? reason
        : throw CommandException.Usage($"--why has {text.Trim().Length} characters (expected 1 to {Forgetting.MaxWhy})");
}
