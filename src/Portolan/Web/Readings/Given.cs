using System.Globalization;
using System.Text;
using Portolan.Cel.Syntax;
using Portolan.CommandLine;

namespace Portolan.Web.Readings;

/// <summary>What was given for the parameters of a reading, each held to be what the parameter takes.</summary>
internal sealed class Given
{
    private readonly SortedDictionary<string, List<string>> values = new(StringComparer.Ordinal);

    private Given()
    {
    }

    /// <summary>What was given, as one text: the same for the same values, in whatever order the parameters came.</summary>
    public string Canonical
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (name, texts) in this.values) foreach (var value in texts) text.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
            return text.ToString();
        }
    }

    /// <summary>Takes values up; an empty one counts as not given.</summary>
    /// <param name="parameters">The parameters that there are.</param>
    /// <param name="values">Names with their values, in order.</param>
    /// <exception cref="CommandException">A name is no parameter, a value cannot be used or is one too many, or one is missing.</exception>
    public static Given Of(IReadOnlyList<Parameter> parameters, IEnumerable<(string Name, string? Value)> values)
    {
        var given = new Given();
        foreach (var (name, value) in values)
        {
            var parameter = parameters.FirstOrDefault(known => known.Name == name) ?? throw Unknown(parameters, name);
            if (string.IsNullOrWhiteSpace(value)) continue;
            parameter.Check(value);
            given.Add(parameter, value);
        }
        if (parameters.FirstOrDefault(parameter => parameter.IsRequired && !given.values.ContainsKey(parameter.Name)) is { } missing)
        {
            throw CommandException.Usage($"{missing.Name} is missing (expected {missing.Description}, such as {missing.Example})");
        }
        return given;
    }

    /// <summary>What is left where a parameter is not given.</summary>
    public Given Without(string name)
    {
        var rest = new Given();
        foreach (var (kept, texts) in this.values.Where(value => value.Key != name)) rest.values.Add(kept, texts);
        return rest;
    }

    /// <summary>The text of a parameter, or null.</summary>
    public string? Text(string name) => this.values.TryGetValue(name, out var texts) ? texts[^1] : null;

    /// <summary>The text of a parameter that is required.</summary>
    public string Required(string name) => Text(name) ?? throw new ArgumentException($"'{name}' is no required parameter of this reading", nameof(name));

    /// <summary>All texts of a parameter, in order.</summary>
    public IReadOnlyList<string> All(string name) => this.values.TryGetValue(name, out var texts) ? texts : [];

    /// <summary>The day of a parameter, or null.</summary>
    public DateOnly? Day(string name) => CommonOptions.ParseDate(name, Text(name));

    /// <summary>The number of a parameter, or null.</summary>
    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a parameter is given as <c>true</c>.</summary>
    public bool Flag(string name) => Text(name) == "true";

    private void Add(Parameter parameter, string value)
    {
        if (!this.values.TryGetValue(parameter.Name, out var texts)) this.values.Add(parameter.Name, texts = []);
        if (texts.Count > 0 && !parameter.IsRepeated) throw CommandException.Usage($"{parameter.Name} is given twice (expected once)");
        texts.Add(value);
    }

    private static CommandException Unknown(IReadOnlyList<Parameter> parameters, string name)
    {
        var names = parameters.Select(parameter => parameter.Name).ToList();
        var nearest = NearestName.Among(name, names);
        return CommandException.Usage($"no parameter '{name}' (expected {(names.Count == 0 ? "none" : $"one of {string.Join(", ", names)}")}){Sentence.DidYouMean(nearest)}");
    }
}
