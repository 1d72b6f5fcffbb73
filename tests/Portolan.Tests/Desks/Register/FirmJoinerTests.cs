using Portolan.Desks.Register;
using Portolan.Formats;
using Portolan.Formats.Register;

namespace Portolan.Tests.Desks.Register;

public class FirmJoinerTests
{
    [Fact]
    public void Rows_with_one_LEI_and_name_are_one_firm_whose_rows_stay_apart()
    {
        var firm = Firms.Join(
            Firms.Row("Muster SAS", Firms.LeiA, hosts: "DE"),
            Firms.Row("Other SAS", Firms.LeiB),
            Firms.Row("MUSTER S.A.S.", Firms.LeiA, hosts: "IE", services: "f. placing of crypto-assets"))[0];
        firm.Id.ShouldBe(Firms.LeiA);
        firm.Entries.Select(entry => entry.Row).ShouldBe([1, 3]);
        firm.Entries[0].Hosts.Known.ShouldBe([Country.Parse("DE")]);
        firm.Entries[1].Services.Known.ShouldBe([Service.Placing]);
    }

    [Fact]
    public void An_LEI_under_two_names_does_not_join_them_and_is_no_id()
    {
        var firms = Firms.Join(Firms.Row("Flowdesk Europe SAS", Firms.LeiA), Firms.Row("Aplo SAS", Firms.LeiA));
        firms.Select(firm => firm.Id).ShouldBe(["FR-flowdesk-europe-sas", "FR-aplo-sas"]);
        firms.ShouldAllBe(firm => firm.Lei == Lei.Parse(Firms.LeiA));
    }

    [Fact]
    public void A_row_without_a_valid_LEI_joins_the_firm_of_its_name_and_home()
    {
        var firms = Firms.Join(
            Firms.Row("Muster SAS", Firms.LeiA), Firms.Row("Muster SAS", "9.60E+19"), Firms.Row("Muster SAS", "", home: "DE"));
        firms.Select(firm => firm.Entries.Count).ShouldBe([2, 1]);
        firms[0].LeisPublished.ShouldBe(["9.60E+19"]);
        firms[1].Id.ShouldBe("DE-muster-sas");
    }

    [Fact]
    public void Rows_without_any_LEI_join_by_name_and_home() =>
        Firms.Join(Firms.Row("Muster SAS"), Firms.Row("muster sas", "123")).Single().Entries.Count.ShouldBe(2);

    [Fact]
    public void A_row_that_could_belong_to_two_firms_stays_alone_with_an_id_of_its_own()
    {
        var firms = Firms.Join(
            Firms.Row("Muster SAS", Firms.LeiA), Firms.Row("Muster SAS", Firms.LeiB), Firms.Row("Muster SAS"),
            Firms.Row("Muster -- sas", "1"));
        firms.Select(firm => firm.Id).ShouldBe([Firms.LeiA, Firms.LeiB, "FR-muster-sas"]);
    }

    [Fact]
    public void Ids_are_unique_whatever_the_names()
    {
        var firms = Firms.Join(Firms.Row("???", Firms.LeiA), Firms.Row("!!!", Firms.LeiA), Firms.Row("…", home: "XX"),
            Firms.Row("", Firms.LeiA));
        firms.Select(firm => firm.Id).Distinct().Count().ShouldBe(firms.Count);
        firms.ShouldAllBe(firm => firm.Id.Length > 0);
    }

    [Fact]
    public void A_register_of_another_kind_has_no_firms()
    {
        var snapshot = Firms.Snapshot() with { Kind = RegisterKind.Ncasp };
        Should.Throw<ArgumentException>(() => FirmJoiner.Join(snapshot));
    }

    [Fact]
    public void On_17_August_2026_there_are_325_firms_of_which_four_have_two_rows()
    {
        var firms = FirmJoiner.Join(Firms.Carried("2026-08-17"));
        firms.Count.ShouldBe(325);
        firms.Sum(firm => firm.Entries.Count).ShouldBe(329);
        firms.Where(firm => firm.Entries.Count > 1).Select(firm => firm.Name).ShouldBe(
            [
                "TRIA BRIDGE LIMITED (ex Tokenomica Bridge Ltd)", "EUWAX AG", "Deutsche WertpapierService Bank AG",
                "DekaBank Deutsche Girozentrale",
            ]);
        firms.ShouldContain(firm => firm.Id == "FR-flowdesk-europe-sas");
        firms.ShouldContain(firm => firm.Id == "FR-aplo-sas");
    }
}
