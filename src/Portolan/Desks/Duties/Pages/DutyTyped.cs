using Portolan.CommandLine;

namespace Portolan.Desks.Duties.Pages;

/// <summary>What somebody typed into the forms of a duty's page, kept where it was refused.</summary>
/// <param name="Problem">What is wrong, and what was expected; null where nothing was sent.</param>
/// <param name="Form">The form that was sent: <c>meet</c>, <c>occasion</c> or <c>assign</c>.</param>
/// <param name="Fields">The texts by the names of their fields.</param>
public sealed record DutyTyped(Sentence? Problem, string Form, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Nothing was sent.</summary>
    public static DutyTyped Nothing { get; } = new(null, "", new Dictionary<string, string>());

    /// <summary>The text of a field of a form, where that form was sent.</summary>
    public string? Of(string form, string field) => form == Form ? Fields.GetValueOrDefault(field) : null;
}
