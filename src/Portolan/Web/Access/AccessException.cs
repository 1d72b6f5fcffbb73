using Portolan.CommandLine;

namespace Portolan.Web.Access;

/// <summary>An address does not answer whoever asks.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="sentence">Why; one sentence without a full stop.</param>
internal sealed class AccessException(int status, Sentence sentence) : Exception(sentence.ToString())
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; } = status;

    /// <summary>Why, so that it can be said in another language than English.</summary>
    public Sentence Sentence { get; } = sentence;
}
