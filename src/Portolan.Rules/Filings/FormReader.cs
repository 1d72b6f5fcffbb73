using Portolan.Cel.Syntax;
using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;
using Portolan.Rules.Yaml;

namespace Portolan.Rules.Filings;

/// <summary>Reads a form from its file. Whether the provisions that it cites exist is for <see cref="FilingForms"/> to say.</summary>
public static class FormReader
{
    private static readonly string[] Keys = ["id", "act", "cites", "acts", "title", "to", "note", "confidence", "declaration", "sections"];

    /// <summary>Reads a form.</summary>
    /// <param name="text">The file, read to its end.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="RulebookException">Something in it cannot be used.</exception>
    public static FilingForm Read(TextReader text, string name)
    {
        var document = YamlDocument.Read(text, name);
        var root = document.Mapping.Only(Keys);
        var act = RulebookReader.ReadAct(root);
        var fields = new FieldReader(act);
        var form = new FilingForm
        {
            Id = FieldReader.ReadId(root.Require("id")),
            Citations = RuleReader.ReadCites(root.Require("cites"), act),
            Acts = root.Require("acts").Mapping.Entries.ToDictionary(entry => ReadAct(entry.Key), entry => RuleReader.ReadText(entry.Value)),
            Title = RuleReader.ReadText(root.Require("title")),
            To = RuleReader.ReadText(root.Require("to")),
            Note = Optional(root, "note"),
            Confidence = RuleReader.ReadConfidence(root.Optional("confidence")),
            Declaration = Optional(root, "declaration"),
            Sections = [.. root.Require("sections").Items.Select(item => ReadSection(item.Mapping.Only("title", "fields"), fields))],
        };
        var issues = Issues(form).ToList();
        return issues.Count == 0 ? form : throw new RulebookException(issues);
    }

    private static FilingSection ReadSection(YamlMapping mapping, FieldReader fields) =>
        new(RuleReader.ReadText(mapping.Require("title")), [.. mapping.Require("fields").Items.Select(item => fields.Read(item, isInPerson: false))]);

    private static Celex ReadAct(YamlScalar key) => Celex.TryParse(key.Value, out var act) ? act : throw key.Unexpected("a CELEX number such as 32023R1114");

    private static LocalisedText? Optional(YamlMapping mapping, string key) => mapping.Optional(key) is { } node ? RuleReader.ReadText(node) : null;

    private static IEnumerable<RulebookIssue> Issues(FilingForm form)
    {
        foreach (var (provision, position) in form.Citations.Concat(form.AllFields.SelectMany(field => field.Citations)))
        {
            if (!form.Acts.ContainsKey(provision.Act)) yield return position.Issue("filing.unnamed-act", $"cites {provision} (expected the name of {provision.Act} under 'acts')");
        }
        var fields = form.Fields.ToList();
        foreach (var issue in Issues(fields, fields)) yield return issue;
        foreach (var issue in fields.SelectMany(field => Issues(field.Fields, [.. fields, .. field.Fields]))) yield return issue;
    }

    /// <summary>What is wrong with fields that stand beside each other.</summary>
    private static IEnumerable<RulebookIssue> Issues(IReadOnlyList<FilingField> beside, IReadOnlyList<FilingField> known)
    {
        foreach (var field in beside.GroupBy(field => field.Id).SelectMany(same => same.Skip(1))) yield return field.Position.Issue("filing.duplicate", $"a second field '{field.Id}' (expected each name once)");
        foreach (var field in beside.Where(field => field.Required.Field is { } other && known.All(candidate => candidate.Id != other)))
        {
            var names = known.Select(candidate => candidate.Id);
            yield return field.Position.Issue("filing.unknown-field", $"'{field.Id}' hangs on the field '{field.Required.Field}' (expected a field of the form)", NearestName.Among(field.Required.Field!, names));
        }
    }
}
