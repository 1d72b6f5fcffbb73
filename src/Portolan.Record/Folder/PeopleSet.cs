using System.Text;

namespace Portolan.Record.Folder;

/// <summary>The file <c>people.format</c>: what lies beside it, and the id that ties a master key to it.</summary>
internal static class PeopleSet
{
    private const string Format = "portolan-people 1";

    public static byte[] Of(string set) => Encoding.UTF8.GetBytes(CheckedText.Of(Format, set));

    /// <exception cref="RecordException">The file is damaged.</exception>
    public static string Read(string path)
    {
        try
        {
            return CheckedText.Read(path, Format)[0];
        }
        catch (FormatException error)
        {
            throw new RecordException(RecordFault.Damaged, error.Message, error);
        }
    }
}
