using System.Security.Cryptography;

namespace Portolan.Web;

/// <summary>Files that the program carries for its pages.</summary>
internal static class Asset
{
    private const string Folder = "Portolan.Web.Assets.";

    /// <summary>The bytes of a file in <c>Web/Assets</c>.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"no asset '{name}'");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The address of a file, which changes with its content so that browsers may keep it for ever.</summary>
    public static string Link(string name) => $"assets/{Convert.ToHexStringLower(SHA256.HashData(Read(name)))[..12]}/{name}";
}
