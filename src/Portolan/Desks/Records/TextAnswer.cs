using System.CommandLine;
using System.Text;
using Portolan.CommandLine;

namespace Portolan.Desks.Records;

/// <summary>Answers that are a text of a fixed form, which is printed or written to a file as it is.</summary>
internal static class TextAnswer
{
    /// <summary>The option that names the file.</summary>
    public static Option<string?> Output() => new("--output")
    {
        Description = "write it to this file, which is not there yet (default: print it)",
        HelpName = "FILE",
    };

    /// <summary>Prints the text, or writes it and says so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">The file; null to print.</param>
    /// <param name="said">What to say of the file.</param>
    public static void Give(string text, string? output, string said)
    {
        if (output is null)
        {
            using var printed = Console.OpenStandardOutput();
            printed.Write(Encoding.UTF8.GetBytes(text));
            return;
        }
        using var file = OutputFile.Create(output);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Keep();
        Console.WriteLine(said);
    }
}
