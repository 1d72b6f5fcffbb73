using System.Security.Cryptography;
using Portolan.Record.Files;

namespace Portolan.Record.Tests.Files;

public class FileHashTests
{
    /// <summary>The SHA-256 of "abc", of FIPS 180-2 appendix B.1.</summary>
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_hash_is_read_and_printed_in_one_spelling()
    {
        var hash = new FileHash(SHA256.HashData("abc"u8));
        hash.ToString().ShouldBe(OfAbc);
        hash.Named.ShouldBe("sha256:" + OfAbc);
        FileHash.Parse(OfAbc).ShouldBe(hash);
        FileHash.Parse(hash.Named).ShouldBe(hash);
        default(FileHash).ToString().ShouldBe(new string('0', 64));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("sha256:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("SHA256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("../816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Anything_else_is_refused(string text) => Should.Throw<FormatException>(() => FileHash.Parse(text));
}
