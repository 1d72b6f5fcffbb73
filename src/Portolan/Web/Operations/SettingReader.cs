using System.Diagnostics.CodeAnalysis;

namespace Portolan.Web.Operations;

/// <summary>Reads the text of a setting.</summary>
/// <param name="text">The text.</param>
/// <param name="value">What it says, where it can be used.</param>
/// <returns>Whether it can be used.</returns>
internal delegate bool SettingReader<T>(string text, [MaybeNullWhen(false)] out T value);
