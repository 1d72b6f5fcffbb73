namespace Portolan.Formats.Register.Services;

/// <summary>A piece of a service list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text in small letters.</param>
/// <param name="Start">Where it begins in the cell, from 0.</param>
/// <param name="End">Where it ends in the cell, exclusive.</param>
internal readonly record struct ServiceToken(ServiceTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether it is a word of one letter, a to j.</summary>
    public bool IsServiceLetter => Kind == ServiceTokenKind.Word && Text.Length == 1 && Text[0] is >= 'a' and <= 'j';

    /// <summary>Whether it separates services by itself.</summary>
    public bool IsSeparator => Kind is ServiceTokenKind.Bar or ServiceTokenKind.OtherSeparator;
}
