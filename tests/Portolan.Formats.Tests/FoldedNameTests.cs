namespace Portolan.Formats.Tests;

public class FoldedNameTests
{
    [Theory]
    [InlineData("Société Générale - Forge", "SOCIETE GENERALE FORGE")]
    [InlineData("CHECKSIG S.R.L.", "Checksig s. r. l.")]
    [InlineData("Raiffeisenbank Falkenstein-Wörth", "raiffeisenbank falkenstein worth")]
    [InlineData("TÝR MARKETS AS", "Tyr  Markets\u00A0as")]
    [InlineData("SIA \"Paybis Europe\"", "SIA Paybis Europe")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("Łódź Ærø Þór", "lodz aero thor")]
    public void Names_that_a_reader_takes_as_the_same_fold_alike(string left, string right) =>
        FoldedName.Of(left).ShouldBe(FoldedName.Of(right));

    [Fact]
    public void Cyrillic_letters_in_a_Latin_word_fold_to_those_they_look_like()
    {
        const string mixed = "Belayer \u041E\u041ED";
        FoldedName.MixesScripts(mixed).ShouldBeTrue();
        FoldedName.Of(mixed).ShouldBe(FoldedName.Of("Belayer OOD"));
    }

    [Fact]
    public void A_wholly_Cyrillic_word_stays_Cyrillic()
    {
        FoldedName.MixesScripts("Белейер ООД").ShouldBeFalse();
        FoldedName.Of("Белейер").ToString().ShouldBe("белейер");
    }

    [Fact]
    public void Different_names_stay_different() => FoldedName.Of("FLOWDESK EUROPE SAS").ShouldNotBe(FoldedName.Of("APLO SAS"));
}
