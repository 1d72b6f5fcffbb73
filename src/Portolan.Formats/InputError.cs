using System.Text;

namespace Portolan.Formats;

/// <summary>What was wrong with an input, where, and what would have been right.</summary>
/// <param name="Source">The name of the file, where it has one.</param>
/// <param name="Record">The record, counted from 1 with the header as the first; 0 where records were not reached.</param>
/// <param name="Line">The physical line, counted from 1; 0 where the input as a whole is meant.</param>
/// <param name="Column">The character within that line, counted from 1; 0 where the line as a whole is meant.</param>
/// <param name="Found">What was there.</param>
/// <param name="Expected">What was expected.</param>
public sealed record InputError(string? Source, int Record, int Line, int Column, string Found, string Expected)
{
    /// <summary>One sentence with the place, the finding and the expectation.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source ?? "input");
        if (Line > 0) text.Append($", line {Line}");
        if (Column > 0) text.Append($", column {Column}");
        if (Record > 0) text.Append($" (record {Record})");
        return text.Append($": found {Found}; expected {Expected}").ToString();
    }
}
