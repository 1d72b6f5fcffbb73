using Microsoft.Playwright;

namespace Portolan.Browser.Tests;

/// <summary>How somebody looks at the pages.</summary>
/// <param name="Language">The language preferred: <c>en</c> or <c>fr</c>.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">The width of the window, in CSS pixels.</param>
/// <param name="HasScript">Whether scripts run.</param>
public sealed record Look(string Language = "en", ColorScheme Scheme = ColorScheme.Light, int Width = Look.Desk, bool HasScript = true)
{
    /// <summary>A window on a desk.</summary>
    public const int Desk = 1280;

    /// <summary>A usual phone.</summary>
    public const int Phone = 390;

    /// <summary>The narrowest window that pages have to fit in (WCAG 1.4.10).</summary>
    public const int Narrowest = 320;

    /// <summary>The options of a browser context.</summary>
    public BrowserNewContextOptions Options => new()
    {
        Locale = Language == "fr" ? "fr-FR" : "en-GB",
        ColorScheme = Scheme,
        ViewportSize = new ViewportSize { Width = Width, Height = 800 },
        JavaScriptEnabled = HasScript,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
