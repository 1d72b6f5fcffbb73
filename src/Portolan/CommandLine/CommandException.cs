namespace Portolan.CommandLine;

/// <summary>A command cannot be carried out for a reason that its user can mend.</summary>
/// <param name="exitCode"><see cref="CommandLine.ExitCode.Usage"/> or <see cref="CommandLine.ExitCode.BadInput"/>.</param>
/// <param name="sentence">What, where, and what was expected; one sentence without a full stop.</param>
public sealed class CommandException(ExitCode exitCode, Sentence sentence) : Exception(sentence.ToString())
{
    /// <summary>What the program tells the shell.</summary>
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>What, where, and what was expected, so that it can be said in another language than English.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>An argument that cannot be used.</summary>
    public static CommandException Usage(string message) => Usage(Sentence.Of(message));

    /// <summary>An argument that cannot be used.</summary>
    public static CommandException Usage(Sentence sentence) => new(ExitCode.Usage, sentence);

    /// <summary>A file whose content cannot be used, or that is not there.</summary>
    public static CommandException BadInput(string message) => BadInput(Sentence.Of(message));

    /// <summary>A file whose content cannot be used, or that is not there.</summary>
    public static CommandException BadInput(Sentence sentence) => new(ExitCode.BadInput, sentence);
}
