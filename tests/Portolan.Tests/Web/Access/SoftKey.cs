using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Portolan.Tests.Web.Access;

/// <summary>A passkey as a browser and its device answer with it: ES256, attestation "none" (WebAuthn level 3, sections 6 and 8.7).</summary>
internal sealed class SoftKey(Uri origin) : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string userHandle = "";
    private uint count;

    /// <summary>Where the key says that it is used; a phishing page would be another origin.</summary>
    public string Origin { get; set; } = origin.GetLeftPart(UriPartial.Authority);

    public static JsonNode OptionsOn(string page) => JsonNode.Parse(WebUtility.HtmlDecode(Regex.Match(page, "data-options=\"([^\"]*)\"").Groups[1].Value))!;

    /// <summary>The answer to creation options.</summary>
    public string Create(JsonNode options)
    {
        userHandle = options["user"]!["id"]!.GetValue<string>();
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(Present | Verified | HasCredential), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        var client = Client("webauthn.create", options);
        return Answer(new JsonObject { ["clientDataJSON"] = Base64Url.EncodeToString(client), ["attestationObject"] = Base64Url.EncodeToString(attestation), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>The answer to request options.</summary>
    public string Get(JsonNode options)
    {
        count++;
        var (data, client) = (Data(Present | Verified), Client("webauthn.get", options));
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client), ["authenticatorData"] = Base64Url.EncodeToString(data), ["signature"] = Base64Url.EncodeToString(signature), ["userHandle"] = userHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] Data(int flags)
    {
        var counter = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(counter, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(origin.Host)), (byte)flags, .. counter];
    }

    private byte[] Client(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["type"] = type, ["challenge"] = options["challenge"]!.GetValue<string>(), ["origin"] = Origin, ["crossOrigin"] = false });

    private string Answer(JsonObject response) =>
        new JsonObject { ["id"] = Base64Url.EncodeToString(id), ["rawId"] = Base64Url.EncodeToString(id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response }.ToJsonString();
}
