namespace Portolan.Web;

/// <summary>A sentence as a page says it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The code of their language for <c>lang</c>; null where it is the page's.</param>
public readonly record struct Said(string Text, string? Language);
