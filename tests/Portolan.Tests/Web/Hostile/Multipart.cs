using System.Text;
using Portolan.Tests.Web.Access;

namespace Portolan.Tests.Web.Hostile;

/// <summary>Forms with files, part by part as bytes.</summary>
internal static class Multipart
{
    private const string Boundary = "hostile-boundary";

    public static RawRequest Of(string target, Browser? by, params IEnumerable<byte[]> parts) => RawRequest.Post(target, by, $"multipart/form-data; boundary={Boundary}", [.. parts.SelectMany(part => part), .. Encoding.ASCII.GetBytes($"--{Boundary}--\r\n")]);

    public static byte[] Field((string Name, string Value) field) => Part($"form-data; name=\"{field.Name}\"", Encoding.UTF8.GetBytes(field.Value));

    public static byte[] File(string name, string fileName, byte[] content) => Part($"form-data; name=\"{name}\"; filename=\"{fileName}\"", content);

    public static byte[] Part(string disposition, byte[] content) => [.. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: {disposition}\r\n\r\n"), .. content, .. "\r\n"u8];
}
