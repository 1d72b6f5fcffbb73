namespace Portolan.CommandLine;

/// <summary>A command cannot be carried out for a reason that its user can mend.</summary>
/// <param name="exitCode"><see cref="CommandLine.ExitCode.Usage"/> or <see cref="CommandLine.ExitCode.BadInput"/>.</param>
/// <param name="message">What, where, and what was expected; one sentence without a full stop.</param>
public sealed class CommandException(ExitCode exitCode, string message) : Exception(message)
{
    /// <summary>What the program tells the shell.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>An argument that cannot be used.</summary>
    public static CommandException Usage(string message) => new(ExitCode.Usage, message);

    /// <summary>A file whose content cannot be used, or that is not there.</summary>
    public static CommandException BadInput(string message) => new(ExitCode.BadInput, message);
}
