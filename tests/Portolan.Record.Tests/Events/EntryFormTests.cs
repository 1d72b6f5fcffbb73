using FsCheck;
using FsCheck.Fluent;
using Portolan.Record.Events;

namespace Portolan.Record.Tests.Events;

public class EntryFormTests
{
    internal static RecordEntry Sample { get; } = new()
    {
        Number = 7,
        Stream = StreamId.Parse("firms/a"),
        Version = 2,
        Type = new EventType("firms.added", 1),
        When = DateTimeOffset.UnixEpoch.AddMicroseconds(1),
        Who = Actor.Parse("Zoé"),
        Correlation = CorrelationId.Parse("r1"),
        Payload = Payload.Parse("{}"),
    };

    [Fact]
    public void The_form_of_an_entry_is_these_bytes_and_stays_so()
    {
        Convert.ToHexString(EntryForm.Encode(Sample)).ShouldBe(
            "01" + "0100080000000000000007" + "0200076669726D732F61" + "0300080000000000000002" + "04000B6669726D732E6164646564"
            + "05000400000001" + "0600080000000000000001" + "0700045A6FC3A9" + "0800027231" + "0900027B7D");
    }

    [Fact]
    public void An_entry_comes_back_from_its_form()
    {
        var entries =
            from number in Gen.Choose(0, int.MaxValue)
            from version in Gen.Choose(1, int.MaxValue)
            from name in Gen.Elements("a", "firms/x", new string('s', 200))
            from correlation in Gen.Elements("", "c", new string('c', 200))
            from seconds in Gen.Choose(int.MinValue, int.MaxValue)
            from text in ArbMap.Default.GeneratorFor<NonNull<string>>()
            select Sample with
            {
                Number = number,
                Version = version,
                Stream = StreamId.Parse(name),
                Correlation = correlation.Length == 0 ? CorrelationId.None : CorrelationId.Parse(correlation),
                When = DateTimeOffset.UnixEpoch.AddSeconds(seconds),
                Payload = Payload.Parse(System.Text.Json.JsonSerializer.Serialize(text.Get)),
            };
        Prop.ForAll(entries.ToArbitrary(), entry => EntryForm.Decode(EntryForm.Encode(entry)) == entry).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Fields_of_a_later_version_survive_a_round_trip()
    {
        byte[] form = [.. EntryForm.Encode(Sample), 12, 0, 2, 0xAB, 0xCD, 200, 0, 0];
        var entry = EntryForm.Decode(form);
        entry.Unknown.Bytes.Length.ShouldBe(8);
        EntryForm.Encode(entry).ShouldBe(form);
    }

    [Fact]
    public void Any_changed_bit_gives_another_entry_or_none_and_whatever_is_read_has_the_form_it_was_read_from()
    {
        var form = EntryForm.Encode(Sample);
        for (var bit = 0; bit < form.Length * 8; bit++)
        {
            var changed = (byte[])form.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            RecordEntry entry;
            try
            {
                entry = EntryForm.Decode(changed);
            }
            catch (FormatException)
            {
                continue;
            }
            entry.ShouldNotBe(Sample, $"bit {bit}");
            EntryForm.Encode(entry).ShouldBe(changed, $"bit {bit}");
        }
    }

    [Fact]
    public void A_form_cut_short_anywhere_is_refused()
    {
        var form = EntryForm.Encode(Sample);
        for (var length = 0; length < form.Length; length++) Should.Throw<FormatException>(() => EntryForm.Decode(form.AsMemory(0, length)));
    }

    [Fact]
    public void An_entry_that_a_bundle_could_not_carry_is_refused()
    {
        var large = Sample with { Payload = Payload.Parse($"\"{new string('x', EntryForm.MaxLength)}\"") };
        Should.Throw<ArgumentException>(() => EntryForm.Encode(large)).Message.ShouldContain("store large content as a file");
    }

    [Fact]
    public void An_entry_of_a_later_form_is_named_as_such()
    {
        var form = EntryForm.Encode(Sample);
        form[0] = 2;
        Should.Throw<FormatException>(() => EntryForm.Decode(form)).Message.ShouldBe("an entry of form 2, where this program knows form 1");
    }
}
