using System.Text.Json;
using Portolan.Cel.Syntax;
using Portolan.CommandLine;

namespace Portolan.Web.Operations;

/// <summary>The file of settings: one JSON object.</summary>
internal sealed class SettingsFile
{
    /// <summary>Its name in the data folder.</summary>
    public const string Name = "portolan.json";

    /// <summary>Names another file where no flag does.</summary>
    public const string Variable = "PORTOLAN_CONFIG";

    private const string Expected = "a JSON object with the settings of the server";

    /// <summary>Far more than all settings need.</summary>
    private const int MaxBytes = 64 * 1024;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private SettingsFile(string path) => Source = new SettingSource(path, true);

    /// <summary>The file, as complaints name it.</summary>
    public SettingSource Source { get; }

    /// <summary>Reads the file that is named, or else the one in the data folder.</summary>
    /// <param name="named">The file that a flag names, or null.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="keys">The settings that there are.</param>
    /// <returns>The file; null where none is named and the data folder has none.</returns>
    /// <exception cref="CommandException">It cannot be read, or something in it cannot be used.</exception>
    public static SettingsFile? Find(string? named, string dataFolder, IReadOnlyList<string> keys)
    {
        var path = named ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : Path.Combine(dataFolder, Name));
        var isNamed = path != Path.Combine(dataFolder, Name);
        return isNamed || File.Exists(path) ? Read(path, keys) : null;
    }

    /// <summary>The text of a setting, or null.</summary>
    public string? Text(string key) => this.texts.GetValueOrDefault(key);

    private static SettingsFile Read(string path, IReadOnlyList<string> keys)
    {
        var file = new SettingsFile(path);
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw CommandException.BadInput($"{path} is no object (expected {Expected})");
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (!keys.Contains(property.Name)) throw Unknown(path, property.Name, keys);
            file.texts.Add(property.Name, property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? property.Value.ToString() : throw file.Source.Refuse(property.Name, property.Value.GetRawText(), "a text or a number"));
        }
        return file;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(GivenFile.ReadText(path, Expected, MaxBytes), new JsonDocumentOptions { AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException refused)
        {
            throw CommandException.BadInput($"{path}, line {(refused.LineNumber ?? 0) + 1}: {refused.Message.TrimEnd('.')} (expected {Expected})");
        }
    }

    private static CommandException Unknown(string path, string key, IReadOnlyList<string> keys)
    {
        var nearest = NearestName.Among(key, keys);
        return CommandException.BadInput($"{key}: no such setting, in {path} (expected one of {string.Join(", ", keys)}){Sentence.DidYouMean(nearest)}");
    }
}
