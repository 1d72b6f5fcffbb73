using Portolan.Desks.Accounts;

namespace Portolan.Web.Readings;

/// <summary>
/// A question with its parameters and its answer. The addresses of the API, the document that describes them and the tools of assistants
/// are all made of these, so that they cannot say different things.
/// </summary>
/// <param name="Id">Its name: of the operation and of the tool.</param>
/// <param name="Path">Its address, with the names of path parameters in braces.</param>
/// <param name="Summary">What it answers, in a line.</param>
internal sealed record Reading(string Id, string Path, string Summary)
{
    /// <summary>Before the path of every reading.</summary>
    public const string Prefix = "/api/v1/";

    /// <summary>The desk that answers.</summary>
    public required string Desk { get; init; }

    /// <summary>What one has to be allowed to ask it.</summary>
    public required Permission Needs { get; init; }

    /// <summary>More of what it answers, and what it does not.</summary>
    public string? Description { get; init; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>The name of the schema of its answer, which the document has.</summary>
    public required string Schema { get; init; }

    /// <summary>The media type of its answer.</summary>
    public string MediaType { get; init; } = ReadingAnswer.Json;

    /// <summary>Whether the answer follows from the rulebook, the record, the register and the day alone. Then it need not be made to see that
    /// it is what the asker has already.</summary>
    public bool FollowsFromState { get; init; } = true;

    /// <summary>Whether assistants may ask it.</summary>
    public bool IsTool { get; init; }

    /// <summary>Whether its list may be read in pages.</summary>
    public bool IsPaged => Parameters.Contains(CommonParameters.Limit);

    /// <summary>Answers it.</summary>
    public required Func<Asking, Task<ReadingAnswer>> Answer { get; init; }
}
