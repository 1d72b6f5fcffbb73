using System.Text;
using Portolan.Record.Proof;

namespace Portolan.Record.Tests.Proof;

public class SignedNoteTests
{
    /// <summary>A key and a checkpoint that Sigstore's log published.</summary>
    private const string PublishedKey =
        "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";

    private const string PublishedNote =
        "Rekor\n798034\nf+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0=\n\n\u2014 rekor.sigstore.dev wNI9ajBEAiARInWIWyCdyG27CO6LPnPekyw20qO0YJfoaPaowGp/XgIgc+qEHS3+GKVClgqq20uDLet7MCoTURUCRdxwWBHHufk=\n";

    [Fact]
    public void A_checkpoint_that_others_signed_is_read_with_their_key()
    {
        var key = VerifierKey.Parse(PublishedKey);
        var checkpoint = Checkpoint.Parse(SignedNote.Open(PublishedNote, key));
        checkpoint.ShouldBe(new Checkpoint("Rekor", 798034, TreeHash.Parse("f+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0=")));
        key.ToString().ShouldBe(PublishedKey);
    }

    [Fact]
    public void Any_changed_bit_of_a_signed_checkpoint_is_seen()
    {
        using var key = SigningKey.Create("example.org/record");
        var note = Encoding.UTF8.GetBytes(SignedNote.Sign(new Checkpoint("example.org/record", 5, TreeHasher.Empty).Text, key));
        SignedNote.Open(Encoding.UTF8.GetString(note), key.Verifier);
        for (var bit = 0; bit < note.Length * 8; bit++)
        {
            var changed = (byte[])note.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<FormatException>(() => SignedNote.Open(Encoding.UTF8.GetString(changed), key.Verifier), $"bit {bit}");
        }
    }

    [Fact]
    public void Signatures_by_others_are_passed_over_and_do_not_count()
    {
        using var ours = SigningKey.Create("ours");
        using var theirs = SigningKey.Create("theirs");
        var text = new Checkpoint("ours", 0, TreeHasher.Empty).Text;
        var cosigned = SignedNote.Sign(text, ours) + SignedNote.Sign(text, theirs)[(text.Length + 1)..];
        SignedNote.Open(cosigned, ours.Verifier).ShouldBe(text);
        SignedNote.Open(cosigned, theirs.Verifier).ShouldBe(text);
        Should.Throw<FormatException>(() => SignedNote.Open(SignedNote.Sign(text, theirs), ours.Verifier)).Message.ShouldBe("the note is not signed by ours");
    }

    [Fact]
    public void A_note_that_ends_before_its_signatures_is_refused()
    {
        using var key = SigningKey.Create("ours");
        Should.Throw<FormatException>(() => SignedNote.Open("ours\n0\n\n", key.Verifier)).Message.ShouldBe("the note has no signatures");
    }

    [Theory]
    [InlineData("a\n1\n")]
    [InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    public void What_is_not_a_checkpoint_is_refused(string text) => Should.Throw<FormatException>(() => Checkpoint.Parse(text));

    [Fact]
    public void A_key_is_kept_for_its_owner_alone_and_refused_once_others_may_read_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions of Unix");
        if (OperatingSystem.IsWindows()) return;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var key = SigningKey.Create("a");
        key.Save(path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using (var again = SigningKey.Open(path, "a")) again.Verifier.ToString().ShouldBe(key.Verifier.ToString());
        Should.Throw<IOException>(() => key.Save(path));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Should.Throw<InvalidDataException>(() => SigningKey.Open(path, "a")).Message.ShouldContain("chmod 600");
        File.Delete(path);
    }
}
