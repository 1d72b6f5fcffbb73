using Portolan.CommandLine;

namespace Portolan.Web.Readings;

/// <summary>What an address names is not there.</summary>
/// <param name="message">What, and what was expected; one sentence without a full stop.</param>
internal sealed class NotThereException(string message) : Exception(message)
{
    /// <summary>Finds what a path names.</summary>
    /// <exception cref="NotThereException">It names nothing.</exception>
    public static T Find<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (CommandException refused) when (refused.ExitCode == ExitCode.Usage)
        {
            throw new NotThereException(refused.Message);
        }
    }
}
