using System.CommandLine;
using System.Globalization;

namespace Portolan.Web.Operations;

/// <summary>A setting of the server: given by a flag, else by a variable of the environment, else in the file, else as usual.</summary>
/// <param name="key">Its name in the file.</param>
/// <param name="says">What it means.</param>
/// <param name="shape">The shape of its text, for help.</param>
/// <param name="usual">Its text where nobody gives one; null for none.</param>
/// <param name="expected">What is taken.</param>
/// <param name="reads">Reads a text.</param>
internal sealed class Setting<T>(string key, string says, string shape, string? usual, string expected, SettingReader<T> reads)
{
    /// <summary>Its name in the file.</summary>
    public string Key => key;

    /// <summary>The variable of the environment.</summary>
    public string Variable { get; } = "PORTOLAN_" + Apart(key, '_').ToUpperInvariant();

    /// <summary>The flag.</summary>
    public Option<string?> Flag { get; } = new("--" + Apart(key, '-')) { Description = usual is null ? says : $"{says} (default {usual})", HelpName = shape };

    /// <summary>The value; the default of its type where there is none. Every text that was given has to be one that is taken, also where another comes
    /// before it.</summary>
    /// <param name="arguments">The flags.</param>
    /// <param name="file">The file, or null where there is none.</param>
    /// <exception cref="CommandLine.CommandException">A text cannot be used.</exception>
    public T? Of(ParseResult arguments, SettingsFile? file)
    {
        var value = usual is not null && reads(usual, out var usually) ? usually : default;
        if (file?.Text(key) is { } inFile) value = Read(inFile, file.Source);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable) value = Read(variable, new SettingSource(Variable, false));
        if (arguments.GetValue(Flag) is { } flag) value = Read(flag, new SettingSource(Flag.Name, false));
        return value;
    }

    private T Read(string text, SettingSource source) => reads(text, out var value) ? value : throw source.Refuse(key, text, expected);

    /// <summary>The words of a name such as <c>noticeSeconds</c> with something between them.</summary>
    private static string Apart(string name, char between) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? string.Create(CultureInfo.InvariantCulture, $"{between}{char.ToLowerInvariant(letter)}") : letter.ToString()));
}
