using System.Globalization;
using Microsoft.Extensions.Primitives;
using Portolan.CommandLine;
using Portolan.Rules.Filings;

namespace Portolan.Desks.Filings.Pages;

/// <summary>What somebody typed into the page of a form so far, with what is wrong with it. Inputs are named for the paths of their fields: <c>members[0].name</c>.</summary>
/// <param name="fields">The texts by the names of inputs.</param>
/// <param name="problems">What is wrong, by the paths of fields.</param>
public sealed class FormTyped(IReadOnlyDictionary<string, StringValues> fields, ILookup<string, Sentence> problems)
{
    /// <summary>The end of the name of the input that says why there is nothing to answer.</summary>
    public const string NoneSuffix = "~none";

    /// <summary>The end of the name of the input for the words beside a file.</summary>
    public const string FileSuffix = "~file";

    /// <summary>The end of the name of the hidden input that says how many objects a list has on the page.</summary>
    public const string CountSuffix = "~count";

    /// <summary>Nothing yet.</summary>
    public static FormTyped Nothing { get; } = new(new Dictionary<string, StringValues>(), Array.Empty<Sentence>().ToLookup(sentence => sentence.Pattern));

    /// <summary>All that is wrong, by the paths of fields.</summary>
    public ILookup<string, Sentence> Problems => problems;

    /// <summary>The text of an input, or null.</summary>
    public string? Text(string name) => fields.TryGetValue(name, out var text) ? text.ToString() : null;

    /// <summary>Whether a value of an input that takes several was chosen.</summary>
    public bool Has(string name, string value) => fields.TryGetValue(name, out var chosen) && chosen.Contains(value);

    /// <summary>The values of an input that takes several.</summary>
    public IReadOnlyList<string> Several(string name) => fields.TryGetValue(name, out var chosen) ? [.. chosen.OfType<string>().Where(value => value.Length > 0)] : [];

    /// <summary>How many objects of a list the page shows: at least one.</summary>
    public int Count(string path, int most) =>
        int.TryParse(Text(path + CountSuffix), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, most) : 1;

    /// <summary>The inner path of an object of a list.</summary>
    public static string Item(FilingField field, int place) => string.Create(CultureInfo.InvariantCulture, $"{field.Id}[{place}]");
}
