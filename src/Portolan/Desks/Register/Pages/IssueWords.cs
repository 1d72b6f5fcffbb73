using System.Text.Json;
using Portolan.Formats.Register;
using Portolan.Web;

namespace Portolan.Desks.Register.Pages;

/// <summary>What an import found, in the words of a page: the codes in French stand in <c>Web/Assets/issues-french.json</c>, meaning before what was done.</summary>
internal static class IssueWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, string[]>> InFrench = new(() => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Asset.Read("issues-french.json"))!);

    /// <summary>The French words by code.</summary>
    public static IReadOnlyDictionary<string, string[]> Catalogue => InFrench.Value;

    /// <summary>What was found.</summary>
    public static string Meaning(IssueCode code, Words words) => words.Code == "fr" ? Catalogue[code.Id][0] : code.Meaning;

    /// <summary>What is done with a flaw of a code.</summary>
    public static string Done(IssueCode code, Words words) => words.Code == "fr" ? Catalogue[code.Id][1] : code.Done;

    /// <summary>What was done, with its outcome.</summary>
    public static string Done(ImportIssue issue, Words words) => issue.Outcome.Length == 0 ? Done(issue.Code, words) : words.Label(Done(issue.Code, words), issue.Outcome);

    /// <summary>The word for a kind of flaw.</summary>
    public static string Of(IssueKind kind) => kind switch
    {
        IssueKind.Repaired => "repaired",
        IssueKind.Doubtful => "doubtful",
        IssueKind.Noted => "noted",
        _ => "refused",
    };
}
