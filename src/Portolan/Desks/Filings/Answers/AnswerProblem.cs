using Portolan.Rules.Filings;
using Portolan.Rules.Yaml;

namespace Portolan.Desks.Filings.Answers;

/// <summary>A field that is not answered as it has to be.</summary>
/// <param name="Path">The field, such as <c>members[0].position</c>.</param>
/// <param name="Field">The field of the form; null where the form has none of that name.</param>
/// <param name="Message">What is wrong and what was expected; null where the answer is missing.</param>
/// <param name="Position">Where it stands in the input; null where it does not.</param>
internal sealed record AnswerProblem(string Path, FilingField? Field, string? Message, YamlPosition? Position);
