using Portolan.Record.Privacy;

namespace Portolan.Record.Tests.Privacy;

/// <summary>
/// The vectors are of NIST's Cryptographic Algorithm Validation Program, gcmEncryptExtIV256.rsp, for IVs of 96 bits and tags of 128: the first
/// of PTlen 0, of PTlen 128, and of PTlen 128 with AADlen 128, and number 8 of PTlen 408.
/// </summary>
public class AuthenticatedCipherTests
{
    [Theory]
    [InlineData("b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4", "516c33929df5a3284ff463d7", "", "", "",
        "bdc1ac884d332457a1d2664f168c76f0")]
    [InlineData("31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22", "0d18e06c7c725ac9e362e1ce",
        "2db5168e932556f8089a0622981d017d", "", "fa4362189661d163fcd6a56d8bf0405a", "d636ac1bbedd5cc3ee727dc2ab4a9489")]
    [InlineData("92e11dcdaa866f5ce790fd24501f92509aacf4cb8b1339d50c9c1240935dd08b", "ac93a1a6145299bde902f21a",
        "2d71bcfa914e4ac045b2aa60955fad24", "1e0889016f67601c8ebea4943bc23ad6", "8995ae2e6df3dbf96fac7b7137bae67f",
        "eca5aa77d51d4a0a14d9c51e1da474ab")]
    [InlineData("595f259c55abe00ae07535ca5d9b09d6efb9f7e9abb64605c337acbd6b14fc7e", "92f258071d79af3e63672285",
        "a6fee33eb110a2d769bbc52b0f36969c287874f665681477a25fc4c48015c541fbe2394133ba490a34ee2dd67b898177849a91", "",
        "bbca4a9e09ae9690c0f6f8d405e53dccd666aa9c5fa13c8758bc30abe1ddd1bcce0d36a1eaaaaffef20cd3c5970b9673f8a65c",
        "26ccecb9976fd6ac9c2c0f372c52c821")]
    public void The_cipher_is_the_published_one(string key, string nonce, string text, string associated, string sealedText, string tag)
    {
        var (keyBytes, nonceBytes, associatedBytes) = (Convert.FromHexString(key), Convert.FromHexString(nonce), Convert.FromHexString(associated));
        var result = AuthenticatedCipher.Seal(keyBytes, nonceBytes, Convert.FromHexString(text), associatedBytes);
        Convert.ToHexStringLower(result).ShouldBe(sealedText + tag);
        AuthenticatedCipher.TryOpen(keyBytes, nonceBytes, result, associatedBytes, out var opened).ShouldBeTrue();
        Convert.ToHexStringLower(opened!).ShouldBe(text);
    }

    [Fact]
    public void A_shorter_tag_or_another_nonce_length_never_opens()
    {
        var (key, nonce) = (new byte[AuthenticatedCipher.KeyLength], new byte[AuthenticatedCipher.NonceLength]);
        var sealedText = AuthenticatedCipher.Seal(key, nonce, "a"u8, default);
        for (var length = 0; length < sealedText.Length; length++) AuthenticatedCipher.TryOpen(key, nonce, sealedText.AsSpan(0, length), default, out _).ShouldBeFalse();
        AuthenticatedCipher.TryOpen(key, new byte[16], sealedText, default, out _).ShouldBeFalse();
        AuthenticatedCipher.TryOpen(key, nonce, sealedText, default, out _).ShouldBeTrue();
    }
}
