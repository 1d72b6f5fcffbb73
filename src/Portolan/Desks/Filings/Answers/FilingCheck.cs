using Portolan.CommandLine;
using Portolan.Desks.Firms.State;
using Portolan.Rules.Filings;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Desks.Filings.Answers;

/// <summary>The answers to a form, from the record and an input file, held against what the law asks for.</summary>
/// <param name="Answers">The answers, by the names of their fields.</param>
/// <param name="FromRecord">The fields that the record answered.</param>
/// <param name="Problems">What is missing or wrong, all of it.</param>
internal sealed record FilingCheck(IReadOnlyDictionary<string, Answer> Answers, IReadOnlyList<string> FromRecord, IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>Reads and checks answers. What the input says stands before what the record says.</summary>
    /// <param name="form">The form.</param>
    /// <param name="firm">The firm that answers.</param>
    /// <param name="input">The answers of the input file, or null.</param>
    /// <param name="folder">The folder that the paths of files start from.</param>
    public static FilingCheck Of(FilingForm form, Firm firm, YamlMapping? input, string folder)
    {
        var fields = form.Fields.ToList();
        var reader = new AnswerReader(firm, folder);
        var given = input is null ? [] : reader.Read(fields, input);
        var recorded = RecordedAnswers.Of(form, firm).Where(answer => input?.Entry(answer.Key) is null).ToList();
        foreach (var (name, answer) in recorded) given.Add(name, answer);
        var wrong = reader.Problems.Select(problem => problem.Path).ToHashSet(StringComparer.Ordinal);
        var missing = Missing(fields, given, given, "").Where(problem => !wrong.Contains(problem.Path));
        return new FilingCheck(given, [.. recorded.Select(answer => answer.Key)], [.. reader.Problems, .. missing]);
    }

    /// <summary>Whether a field has to be answered, given the other answers.</summary>
    /// <param name="field">The field.</param>
    /// <param name="beside">The answers beside it.</param>
    /// <param name="all">The answers of the form.</param>
    public static bool IsAsked(FilingField field, IReadOnlyDictionary<string, Answer> beside, IReadOnlyDictionary<string, Answer> all)
    {
        if (field.Required.When is null) return field.Required.IsAlways;
        return field.Required.Field is not { } other || (beside.GetValueOrDefault(other) ?? all.GetValueOrDefault(other)) switch
        {
            TextAnswer text => field.Required.Values.Contains(text.Text),
            SeveralAnswer several => several.Codes.Any(field.Required.Values.Contains),
            _ => false,
        };
    }

    /// <summary>Refuses answers that are not what the form asks for, with every problem at once.</summary>
    /// <exception cref="CommandException">There are problems.</exception>
    public void Require(FilingForm form)
    {
        if (Problems.Count == 0) return;
        var (missing, wrong) = (Problems.Count(problem => problem.Message is null), Problems.Count(problem => problem.Message is not null));
        var counts = string.Join(" and ", new[] { missing > 0 ? ReportText.Count(missing, "answer is missing", "answers are missing") : null, wrong > 0 ? ReportText.Count(wrong, "is wrong", "are wrong") : null }.OfType<string>());
        throw CommandException.BadInput($"{form.Id} was not prepared, as {counts}; nothing was recorded{string.Concat(Problems.Select(problem => "\n  " + Line(form, problem)))}");
    }

    private static IEnumerable<AnswerProblem> Missing(IReadOnlyList<FilingField> fields, IReadOnlyDictionary<string, Answer> beside, IReadOnlyDictionary<string, Answer> all, string path)
    {
        foreach (var field in fields)
        {
            var inner = beside.GetValueOrDefault(field.Id) switch
            {
                null => IsAsked(field, beside, all) ? [new AnswerProblem(path + field.Id, field, null, null)] : [],
                ObjectAnswer item => Missing(field.Fields, item.Fields, all, $"{path}{field.Id}."),
                ListAnswer list => list.Items.OfType<ObjectAnswer>().SelectMany((item, place) => Missing(field.Fields, item.Fields, all, $"{path}{field.Id}[{place}].")),
                _ => [],
            };
            foreach (var problem in inner) yield return problem;
        }
    }

    private static string Line(FilingForm form, AnswerProblem problem)
    {
        var cites = problem.Field is { Citations.Count: > 0 } cited ? $" ({form.Cite(cited.Citations, Language.English)})" : "";
        if (problem.Message is { } wrong) return $"{problem.Position}: {problem.Path}: {wrong}{cites}";
        var open = problem.Field!.Required is { When: { } when, Field: null } ? $"; asked for where {when.English}, otherwise {{not-applicable: WHY}}" : "";
        var inner = problem.Field.Fields.Count > 0 ? $" with {string.Join(", ", problem.Field.Fields.Where(field => field.Required.IsAlways).Select(field => field.Id))}" : "";
        return $"missing: {problem.Path} ({FieldWords.Of(problem.Field.Type)}{inner}): {problem.Field.Label.English}{cites}{open}";
    }
}
