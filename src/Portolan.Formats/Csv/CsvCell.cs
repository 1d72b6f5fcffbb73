namespace Portolan.Formats.Csv;

/// <summary>One cell as published, without its quotes.</summary>
/// <param name="Text">The content; bytes that were not UTF-8 stand as U+FFFD.</param>
/// <param name="Line">The physical line on which the cell begins, counted from 1.</param>
/// <param name="Column">The character of that line at which it begins (UTF-16 units, counted from 1).</param>
/// <param name="HasInvalidBytes">Whether some of its bytes were not UTF-8.</param>
public readonly record struct CsvCell(string Text, int Line, int Column, bool HasInvalidBytes);
