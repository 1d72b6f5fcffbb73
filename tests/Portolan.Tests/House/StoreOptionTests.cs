using System.CommandLine;
using Portolan.CommandLine;

namespace Portolan.Tests.House;

public class StoreOptionTests
{
    [Fact]
    public void Every_command_that_takes_a_data_folder_takes_a_database_for_its_record_unless_it_reads_the_register_alone()
    {
        var commands = Below(PortolanCommand.Build(), "").Where(command => Has(command.Command, "--data")).ToList();
        commands.Count.ShouldBeGreaterThan(30);
        commands.Where(command => Has(command.Command, "--store") == command.Path.StartsWith(" register", StringComparison.Ordinal))
            .Select(command => command.Path).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, Command Command)> Below(Command command, string path) =>
        command.Subcommands.SelectMany(verb => Below(verb, $"{path} {verb.Name}").Prepend(($"{path} {verb.Name}", verb)));

    private static bool Has(Command command, string option) => command.Options.Any(own => own.Name == option);
}
