using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portolan.Web;

/// <summary>What answers follow from besides the question and the rulebook.</summary>
/// <param name="Head">How many entries the record has.</param>
/// <param name="Root">The root of the tree over them; null where there is no record. Two records of the same length differ in it.</param>
/// <param name="Register">The files of the register at hand, by name, size and time of change.</param>
internal sealed record RoomState(long Head, string? Root, string Register)
{
    /// <summary>The files of some folders as a text that changes when one of them does.</summary>
    public static string StampOf(IEnumerable<string> folders)
    {
        var stamp = new StringBuilder();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles()).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks};");
        }
        return stamp.ToString();
    }

    /// <summary>The hash of this program and of all files of a folder, as hexadecimal digits.</summary>
    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(RoomState).Module.ModuleVersionId.ToByteArray());
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
