using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Tests.Desks.Register;

public class RegisterDiffTests
{
    [Fact]
    public void Differences_of_spelling_between_two_files_are_no_changes()
    {
        var before = Firms.Row("Straße GmbH ", $"{Firms.LeiA}.", website: "www.muster.example",
            services: "c. exchange of crypto-assets for funds|d. exchange of crypto-assets for other", hosts: "EL|DE",
            commercial: "K\uFFFDln");
        var after = Firms.Row("STRASSE GmbH", Firms.LeiA, website: "https://muster.example/",
            services: "Exchange of crypto assets for other crypto assets; exchange of crypto-assets for funds", hosts: "DE | GR | FR",
            commercial: "Köln");
        Firms.Diff(before, after).Changed.ShouldBeEmpty();
    }

    [Fact]
    public void Services_and_hosts_that_are_added_and_removed_are_told_one_by_one()
    {
        var diff = Firms.Diff(
            Firms.Row("Muster", Firms.LeiA, services: "c. exchange of crypto-assets for funds", hosts: "DE|IE"),
            Firms.Row("Muster", Firms.LeiA, services: "f. placing of crypto-assets", hosts: "DE|SL"));
        diff.Changed.Single().Changes.ShouldBe(
            [
                new ServiceChange(1, 1, Service.ExchangeForFunds, Certainty.Listed, Certainty.NotListed),
                new ServiceChange(1, 1, Service.Placing, Certainty.NotListed, Certainty.Listed),
                new HostChange(1, 1, Country.Parse("IE"), Certainty.Listed, Certainty.NotListed),
                new HostChange(1, 1, Country.Parse("SI"), Certainty.NotListed, Certainty.Doubtful),
                new HostChange(1, 1, Country.Parse("SK"), Certainty.NotListed, Certainty.Doubtful),
            ]);
    }

    [Fact]
    public void A_list_that_was_blank_is_one_change()
    {
        var diff = Firms.Diff(Firms.Row("Muster", Firms.LeiA, hosts: ""), Firms.Row("Muster", Firms.LeiA, hosts: "DE|IE"));
        diff.Changed.Single().Changes.ShouldBe([new FieldChange(1, 1, FirmField.Hosts, "not stated", "DE IE")]);
    }

    [Fact]
    public void An_end_of_authorisation_is_a_change_and_an_update_alone_is_not_of_substance()
    {
        Firms.Diff(Firms.Row("Muster", Firms.LeiA), Firms.Row("Muster", Firms.LeiA, ended: "02/03/2026"))
            .Changed.Single().Changes.ShouldBe([new FieldChange(1, 1, FirmField.EndedOn, "", "2026-03-02")]);
        Firms.Diff(Firms.Row("Muster", Firms.LeiA), Firms.Row("Muster", Firms.LeiA, update: "02/03/2026"))
            .Changed.Single().IsOfSubstance.ShouldBeFalse();
    }

    [Fact]
    public void A_second_row_of_a_firm_comes_and_goes()
    {
        var one = Firms.Snapshot(Firms.Row("Muster", Firms.LeiA));
        var two = Firms.Snapshot(Firms.Row("Muster", Firms.LeiA, from: "05/05/2026", services: "f. placing of crypto-assets"),
            Firms.Row("Muster", Firms.LeiA));
        var came = (EntryCame)RegisterDiff.Between(one, two).Changed.Single().Changes.Single();
        came.Entry.Row.ShouldBe(1);
        RegisterDiff.Between(two, one).Changed.Single().Changes.Single().ShouldBeOfType<EntryLeft>();
    }

    [Fact]
    public void A_snapshot_is_not_different_from_itself()
    {
        var snapshot = Firms.Carried("2026-08-17");
        var diff = RegisterDiff.Between(snapshot, snapshot);
        (diff.Came.Count, diff.Left.Count, diff.Changed.Count, diff.Matches.Count).ShouldBe((0, 0, 0, 325));
    }

    [Fact]
    public void In_the_summer_of_2026_82_firms_came_and_none_left()
    {
        var diff = RegisterDiff.Between(Firms.Carried("2026-06-28"), Firms.Carried("2026-08-17"));
        diff.Came.Count.ShouldBe(82);
        diff.Left.ShouldBeEmpty();
        diff.Changed.Count.ShouldBe(10);

        var belayer = diff.Changed.Single(firm => firm.Match.After.Name.StartsWith("Belayer", StringComparison.Ordinal));
        belayer.Match.By.ShouldBe(MatchedBy.NameAndHome);
        belayer.Changes.OfType<FieldChange>().Single(change => change.Field == FirmField.Lei).After.ShouldBe("64882N0ABXS71817AI18");
        diff.Changed.SelectMany(firm => firm.Changes).OfType<EntryCame>().Select(came => came.Entry.Name)
            .ShouldBe(["Deutsche WertpapierService Bank AG", "DekaBank Deutsche Girozentrale"]);
    }

    [Theory]
    [InlineData("2025-11-27", "2026-01-23")]
    [InlineData("2026-01-23", "2026-02-09")]
    [InlineData("2026-02-09", "2026-06-28")]
    [InlineData("2025-11-27", "2026-08-17")]
    public void No_firm_has_left_the_register_from_one_real_file_to_a_later_one(string before, string after)
    {
        var diff = RegisterDiff.Between(Firms.Published(before), Firms.Published(after));
        diff.Left.ShouldBeEmpty();
        diff.Matches.Count.ShouldBe(FirmJoiner.Join(Firms.Published(before)).Count);
    }
}
