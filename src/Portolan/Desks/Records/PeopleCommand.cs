using System.CommandLine;
using Portolan.CommandLine;
using Portolan.Record.Privacy;

namespace Portolan.Desks.Records;

/// <summary><c>portolan record people</c>: of whom the record has sealed data.</summary>
internal static class PeopleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommonOptions options)
    {
        var command = new Command("people", "Of whom the record has sealed data, who is forgotten, and how often each was read; nothing is opened") { options.Data, options.Store, options.Format };
        command.SetAction(async (arguments, cancellation) =>
        {
            var format = options.FormatOf(arguments);
            var place = RecordPlaces.Asked(arguments, options);
            using var reader = await place.ReadAsync(cancellation);
            using var keys = await place.OpenPersonKeysAsync(cancellation: cancellation);
            var people = new List<(SealedPerson, PersonKeyState)>();
            foreach (var person in await SealedPeople.InAsync(reader, cancellation)) people.Add((person, await keys.StateAsync(person.Person, cancellation)));
            ReportPrinter.Print(new PeopleReport(people), format);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
