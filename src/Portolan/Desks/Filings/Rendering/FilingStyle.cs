namespace Portolan.Desks.Filings.Rendering;

/// <summary>The style sheet of a filing, for paper of the size A4 and for screens.</summary>
internal static class FilingStyle
{
    /// <summary>The rules. They name no font that a reader may not have, and load nothing.</summary>
    public const string Css = """
        @page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); color: #595959; font: 8.5pt Georgia, "Times New Roman", serif; } }
        * { box-sizing: border-box; }
        body { margin: 0; color: #1a1a1a; background: #fff; font: 10.5pt/1.45 Georgia, "Times New Roman", serif; }
        main { max-width: 174mm; margin: 12mm auto; padding: 0 4mm; }
        h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 6mm; font-weight: normal; }
        h2 { font-size: 12pt; margin: 9mm 0 2mm; padding-bottom: 1mm; border-bottom: 1.5pt solid #1a1a1a; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: left; vertical-align: top; padding: 1.8mm 3mm 1.8mm 0; border-bottom: .5pt solid #b8b8b8; font-weight: normal; overflow-wrap: anywhere; }
        th { width: 42%; }
        tr { break-inside: avoid; }
        thead th { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); border: 0; padding: 0; }
        th small { display: block; color: #595959; font-size: 8.5pt; font-weight: normal; }
        tbody th.of { width: auto; padding-top: 4mm; font-weight: bold; }
        td { white-space: pre-line; }
        ul { margin: 0; padding: 0; list-style: none; }
        .none { color: #595959; font-style: italic; }
        .mark { border: 1pt solid #8a1f11; color: #8a1f11; padding: 2mm 3mm; margin: 0 0 6mm; }
        .hash, th small.hash { font: 7.5pt/1.4 ui-monospace, Menlo, Consolas, monospace; color: #595959; }
        .head th { width: 24%; color: #595959; }
        .sign th { padding-top: 9mm; }
        section:has(.sign), header { break-inside: avoid; }
        p { orphans: 3; widows: 3; }
        footer { margin-top: 10mm; color: #595959; font-size: 8.5pt; }
        @media print { main { max-width: none; margin: 0; padding: 0; } }
        """;
}
