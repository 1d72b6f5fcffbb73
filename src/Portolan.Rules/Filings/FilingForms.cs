using Portolan.Rules.Law;
using Portolan.Rules.Rulebooks;

namespace Portolan.Rules.Filings;

/// <summary>The forms of a rulebook, one in each file of its folder <c>filings</c>, named for it. Immutable once read.</summary>
public sealed class FilingForms
{
    private readonly string folder;

    private FilingForms(string folder, IReadOnlyList<FilingForm> all) => (this.folder, All) = (folder, all);

    /// <summary>The forms, ordered by name.</summary>
    public IReadOnlyList<FilingForm> All { get; }

    /// <summary>Reads the forms of a rulebook.</summary>
    /// <param name="rulebook">The folder of the rulebook; without a folder <c>filings</c> there are none.</param>
    /// <exception cref="RulebookException">A file cannot be used, is not named for its form, or cites a provision that does not exist; all
    /// issues found are in it.</exception>
    public static FilingForms Load(string rulebook)
    {
        var folder = Path.Combine(rulebook, "filings");
        if (!Directory.Exists(folder)) return new FilingForms(folder, []);
        var acts = ActCatalogue.Open(Path.Combine(rulebook, "acts"));
        var (forms, issues) = (new List<FilingForm>(), new List<RulebookIssue>());
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                var form = Read(path);
                forms.Add(form);
                issues.AddRange(form.Citations.Concat(form.AllFields.SelectMany(field => field.Citations)).SelectMany(acts.Issues));
            }
            catch (RulebookException refused)
            {
                issues.AddRange(refused.Issues);
            }
        }
        return issues.Count == 0 ? new FilingForms(folder, [.. forms.OrderBy(form => form.Id, StringComparer.Ordinal)]) : throw new RulebookException(issues);
    }

    /// <summary>The form of a name, or null.</summary>
    public FilingForm? Find(string id) => All.FirstOrDefault(form => form.Id == id);

    /// <summary>The file of a form, to be kept beside what was filed with it.</summary>
    public string PathOf(FilingForm form) => Path.Combine(this.folder, form.Id + ".yaml");

    private static FilingForm Read(string path)
    {
        var name = $"filings/{Path.GetFileName(path)}";
        using var reader = new StreamReader(path);
        var form = FormReader.Read(reader, name);
        if (form.Id + ".yaml" == Path.GetFileName(path)) return form;
        throw new RulebookException(new RulebookIssue("filing.name", $"the form '{form.Id}' in {name} (expected a file {form.Id}.yaml)", name, 1, 1));
    }
}
