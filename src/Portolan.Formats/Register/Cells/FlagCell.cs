namespace Portolan.Formats.Register.Cells;

/// <summary>A published yes or no as read.</summary>
/// <param name="Value">The answer; null where there is none.</param>
/// <param name="IsUnreadable">Whether the text is neither.</param>
public sealed record FlagCell(bool? Value, bool IsUnreadable)
{
    /// <summary>Reads a trimmed text: yes, no, true, false, y, n, 1 or 0 in any case.</summary>
    public static FlagCell Read(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" => new FlagCell(true, false),
        "no" or "n" or "false" or "0" => new FlagCell(false, false),
        _ => new FlagCell(null, true),
    };
}
