using System.Text;

namespace Portolan.Desks.Filings.Rendering;

/// <summary>Writes a page of HTML. Every text goes through <see cref="Text"/>, which escapes it.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder html = new();

    /// <summary>Opens an element, with attributes.</summary>
    public HtmlPage Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        this.html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes) this.html.Append(' ').Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
        this.html.Append('>');
        return this;
    }

    /// <summary>Closes an element, and the line where it is one that stands for itself.</summary>
    public HtmlPage Close(string name, bool endsLine = false)
    {
        this.html.Append("</").Append(name).Append('>');
        return endsLine ? Line() : this;
    }

    /// <summary>A text.</summary>
    public HtmlPage Text(string text)
    {
        this.html.Append(Escape(text));
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public HtmlPage Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) => Open(name, attributes).Text(text).Close(name);

    /// <summary>Ends a line of the file.</summary>
    public HtmlPage Line()
    {
        this.html.Append('\n');
        return this;
    }

    /// <summary>What is no text of anybody: the document's own frame and style sheet.</summary>
    public HtmlPage Frame(string markup)
    {
        this.html.Append(markup);
        return Line();
    }

    /// <summary>The page in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(this.html.ToString());

    /// <summary>
    /// Escapes what HTML gives a meaning to, in texts and in quoted attributes, and nothing else. The platform's own encoder goes by the
    /// letters that its version of Unicode knows, so a later one could write other bytes.
    /// </summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
}
