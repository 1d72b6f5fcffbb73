using Portolan.Desks.Register;
using Portolan.Formats.Register;

namespace Portolan.Tests.Desks.Register;

public class FirmTimelineTests
{
    private static readonly DateOnly January = new(2026, 1, 10);
    private static readonly DateOnly April = new(2026, 4, 10);
    private static readonly DateOnly July = new(2026, 7, 10);

    [Fact]
    public void A_service_is_had_since_its_day_of_authorisation_and_a_host_State_since_the_first_snapshot_that_lists_it()
    {
        var timeline = FirmTimeline.Of(History(
            (April, Firms.Row("Muster SAS", Firms.LeiA, from: "01/02/2026", hosts: "DE")), (July, Firms.Row("Muster SAS", Firms.LeiA, from: "01/02/2026", hosts: "DE"))))!;
        timeline.Services.Single().Code.ShouldBe("h");
        timeline.Services.Single().Spans.ShouldBe([new TimelineSpan(new DateOnly(2026, 2, 1), April, SpanKind.Stated), new TimelineSpan(April, July, SpanKind.Listed)]);
        timeline.Hosts.Single().Spans.ShouldBe([new TimelineSpan(April, July, SpanKind.Listed)]);
        (timeline.From, timeline.To).ShouldBe((new DateOnly(2026, 2, 1), July));
    }

    [Fact]
    public void What_a_snapshot_leaves_out_is_a_gap_that_nothing_bridges()
    {
        var timeline = FirmTimeline.Of(History(
            (January, Firms.Row("Muster SAS", Firms.LeiA, hosts: "DE|IE")), (April, Firms.Row("Muster SAS", Firms.LeiA, hosts: "DE")), (July, Firms.Row("Muster SAS", Firms.LeiA, hosts: "DE|IE"))))!;
        timeline.Hosts.Select(row => row.Code).ShouldBe(["DE", "IE"]);
        timeline.Hosts[0].Spans.ShouldBe([new TimelineSpan(January, July, SpanKind.Listed)]);
        timeline.Hosts[1].Spans.ShouldBe([new TimelineSpan(January, January, SpanKind.Listed), new TimelineSpan(July, July, SpanKind.Listed)]);
    }

    [Fact]
    public void A_service_that_came_between_two_snapshots_is_stated_from_the_earlier_on_at_most()
    {
        var timeline = FirmTimeline.Of(History(
            (April, Firms.Row("Muster SAS", Firms.LeiA, from: "01/02/2026")),
            (July, Firms.Row("Muster SAS", Firms.LeiA, from: "01/02/2026", services: "h. providing advice on crypto-assets|f. placing of crypto-assets"))))!;
        timeline.Services.Single(row => row.Code == "f").Spans.ShouldBe([new TimelineSpan(April, July, SpanKind.Stated), new TimelineSpan(July, July, SpanKind.Listed)]);
    }

    [Fact]
    public void An_authorisation_that_ended_ends_its_services()
    {
        var timeline = FirmTimeline.Of(History((July, Firms.Row("Muster SAS", Firms.LeiA, from: "01/02/2026", ended: "30/04/2026", hosts: ""))))!;
        timeline.Services.Single().Spans.ShouldBe([new TimelineSpan(new DateOnly(2026, 2, 1), new DateOnly(2026, 4, 30), SpanKind.Stated)]);
    }

    [Fact]
    public void A_firm_without_services_and_hosts_has_none() => FirmTimeline.Of(History((July, Firms.Row("Muster SAS", Firms.LeiA, services: "", hosts: "")))).ShouldBeNull();

    private static FirmHistory History(params (DateOnly Day, string Row)[] listings) => new([.. listings.Select(listing => new FirmListing(listing.Day, Firms.Join(listing.Row).Single()))], []);
}
