namespace Portolan.Browser.Tests;

/// <summary>The element of a page that has the focus.</summary>
public sealed class FocusedControl
{
    /// <summary>Its place among the elements of the page.</summary>
    public int Key { get; set; }

    /// <summary>How its text in the page begins.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it lies in the window.</summary>
    public bool IsSeen { get; set; }

    /// <summary>Whether an outline shows that it has the focus.</summary>
    public bool IsMarked { get; set; }
}
